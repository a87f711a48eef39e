package io.github.convatlas.ui.run.engine;

import io.github.convatlas.ui.workspace.EngineInfo;

import java.util.OptionalLong;

/**
 * The speed of a model.
 *
 * @param speed  of one run
 * @param macs   multiply-adds of one run, where the network is known
 * @param engine what ran it
 */
public record Measurement(Speed speed, OptionalLong macs, EngineInfo engine) {
}
