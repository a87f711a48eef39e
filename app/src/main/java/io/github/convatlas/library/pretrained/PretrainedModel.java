package io.github.convatlas.library.pretrained;

import io.github.convatlas.image.Preprocessing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A trained classifier that can be fetched.
 *
 * @param id                 lower-case name in this program: {@code mobilenetv2-12}
 * @param network            the network of the atlas it is an example of, with parameters; nothing where the atlas has none
 * @param family             of networks
 * @param source             who trained or published it: a name
 * @param file               name of the file
 * @param bytes              its exact size
 * @param sha256             its SHA-256, 64 lower-case hexadecimal digits
 * @param license            SPDX identifier of the license its publisher names
 * @param page               where its publisher describes it
 * @param urls               where it can be had, tried in order
 * @param opset              of the ONNX operators, where known
 * @param preprocessing      what is done to a picture, with the size of the input
 * @param classes            how many classes it tells apart
 * @param labels             the list that names them, such as {@code ImageNet-1k}; nothing where the file names them itself
 * @param top1               accuracy on the validation set of ImageNet-1k as published, in percent
 * @param top5               likewise, where published
 * @param accuracySource     who published the accuracy
 * @param accuracyResolution the side of the pictures it was measured with, where that is not the side of this file's input
 * @param remarks            what else is to be known
 */
public record PretrainedModel(String id, Optional<String> network, String family, String source, String file,
        long bytes,
        String sha256, String license, URI page, List<URI> urls, OptionalInt opset, Preprocessing preprocessing,
        int classes, Optional<String> labels, OptionalDouble top1, OptionalDouble top5, String accuracySource,
        OptionalInt accuracyResolution,
        List<ModelRemark> remarks) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.onnx");

    /** Copies the lists and checks the names, which become names of files. */
    public PretrainedModel {
        urls = List.copyOf(urls);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
        if (!ID.matcher(id).matches() || !FILE.matcher(file).matches()) {
            throw new IllegalArgumentException(id + " and " + file + " are no plain names");
        }
    }

    /** The side of its square input in pixels. */
    public int resolution() {
        return preprocessing.geometry().height();
    }
}
