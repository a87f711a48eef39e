package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;

import java.util.List;
import java.util.Optional;

/**
 * Operators on whole numbers that stand for real ones. The numbers themselves make no layer, but their range may hold an
 * activation that a quantizer took away: where it begins at 0, nothing below can be said.
 */
final class Quantization {
    private static final double SIX = 6;

    private Quantization() {
    }

    /** {@code QuantizeLinear}: another form of the same values. */
    static void quantize(Site site) {
        restrict(site, site.input(0), site.input(1), site.input(2));
    }

    /** {@code DynamicQuantizeLinear}: another form of the same values, whose step and zero point are found at each run. */
    static void dynamic(Site site) {
        site.alias(0);
        site.node().getOutputList().stream().skip(1).forEach(site.draft()::setStep);
    }

    /** Whether a node does no more than multiply by such a step, so that whole numbers stand for real ones again. */
    static boolean rescales(Site site) {
        List<String> inputs = site.node().getInputList();
        if (!site.node().getOpType().equals("Mul") || inputs.stream().noneMatch(site.draft()::isStep)) {
            return false;
        }
        inputs.stream().filter(site.draft()::has).findFirst().ifPresentOrElse(
                value -> site.draft().alias(site.output(), value), () -> site.draft().setStep(site.output()));
        return true;
    }

    /** The activation in the range of a quantized operator's result, given its scale and zero point. */
    static void result(Site site, int scale, int zeroPoint) {
        String computed = site.output();
        restrict(site, computed, site.input(scale), site.input(zeroPoint));
    }

    private static void restrict(Site site, String tensor, String scale, String zeroPoint) {
        Optional<Item> item = site.draft().item(tensor);
        Optional<Activation> hidden = item.filter(Quantization::mayBeNegative)
                .flatMap(_ -> hidden(site.file(), scale, zeroPoint));
        if (hidden.isEmpty() || item.isEmpty()) {
            if (!tensor.equals(site.output())) {
                site.draft().alias(site.output(), tensor);
            }
            return;
        }
        Item computed = item.get();
        if (tensor.equals(site.output())) {
            String before = tensor + "/before";
            site.draft().add(new Item(before, computed.name(), computed.step(), computed.inputs(), computed.shape()));
            activation(site, before, computed, hidden.get());
        } else {
            activation(site, tensor, computed, hidden.get());
        }
    }

    private static void activation(Site site, String from, Item computed, Activation function) {
        boolean last = site.draft().isChannelsLast(from);
        site.draft().remove(site.output());
        site.draft().add(new Item(site.output(), computed.name() + "/range",
                new Step.Known(new Layer.Activate(function)), List.of(site.draft().resolve(from)), computed.shape()));
        site.draft().setChannelsLast(site.output(), last);
    }

    private static boolean mayBeNegative(Item item) {
        return switch (item.step()) {
            case Step.AddStored _,Step.SubtractStored _,Step.ScaleStored _ -> true;
            case Step.Known(Layer layer) -> layer instanceof Layer.Convolution || layer instanceof Layer.BatchNorm
                    || layer instanceof Layer.Add;
            case Step.AddNumber _,Step.Limit _,Step.Erf _,Step.Pad _,Step.Rearrange _ -> false;
        };
    }

    private static Optional<Activation> hidden(FileGraph file, String scale, String zeroPoint) {
        Optional<Double> step = file.scalar(scale);
        double zero = zeroPoint.isEmpty() ? 0 : file.scalar(zeroPoint).orElse(Double.NaN);
        boolean signed = file.type(zeroPoint) == DataType.INT8.getNumber();
        double smallest = signed ? Byte.MIN_VALUE : 0;
        if (step.isEmpty() || zero != smallest) {
            return Optional.empty();
        }
        double highest = (255 + smallest - zero) * step.get();
        return Optional.of(Math.abs(highest - SIX) < 0.05 ? Activation.RELU6 : Activation.RELU);
    }
}
