package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.onnx.inspect.OperatorDomains;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads one node after the other into a draft. */
final class NodeReader {
    /** Operators that take no multiply-adds: they compare, round, move, choose or reduce values. */
    private static final Set<String> FREE = Set.of("Abs", "And", "ArgMax", "ArgMin", "Celu", "Ceil", "CenterCropPad",
            "Compress", "Cos", "CumSum", "DepthToSpace", "Elu", "Equal", "Exp", "Expand",
            "Floor", "GatherElements", "GatherND", "GlobalLpPool", "GlobalMaxPool", "Greater", "GreaterOrEqual",
            "GridSample", "Hardmax", "IsInf", "IsNaN", "LRN", "LeakyRelu", "Less", "LessOrEqual", "Log", "LogSoftmax",
            "LpNormalization", "LpPool", "MaxRoiPool", "MaxUnpool", "Mean", "MeanVarianceNormalization",
            "Mish", "Mod", "Neg", "NonMaxSuppression", "NonZero", "Not", "OneHot", "Or", "Pow", "Range", "Reciprocal",
            "ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp", "ReduceMax", "ReduceMin", "ReduceProd",
            "ReduceSum", "ReduceSumSquare", "ReverseSequence", "RoiAlign", "Round", "Scatter", "ScatterElements",
            "ScatterND", "Selu", "Shrink", "Sign", "Sin", "Softplus", "Softsign", "SpaceToDepth", "Sqrt", "Tan",
            "ThresholdedRelu", "Tile", "TopK", "Trilu", "Unique", "Where", "Xor");

    /** Operators whose multiply-adds follow from shapes: without those they cannot be counted. */
    private static final Set<String> WEIGHTY = Set.of("Conv", "ConvInteger", "ConvTranspose", "Gemm", "MatMul",
            "MatMulInteger", "QLinearConv", "QLinearMatMul", "QGemm", "FusedConv");

    private NodeReader() {
    }

    static void read(Site site) {
        site.passLayoutOn();
        NodeProto node = site.node();
        String operator = OperatorDomains.name(node);
        if (WEIGHTY.contains(operator.replace("com.microsoft.", "")) && site.readsUnknownShape()) {
            site.foreign(operator, OptionalLong.empty(), OptionalLong.of(site.stored(1)));
        } else if (!Quantization.rescales(site) && !quantized(site, operator) && !layer(site, operator)
                && !movement(site, operator)) {
            other(site, operator);
        }
    }

    private static boolean layer(Site site, String operator) {
        switch (operator) {
            case "Conv", "ConvInteger" -> Convolutions.convolution(site, 1, operator.equals("Conv") ? 2 : 99);
            case "ConvTranspose" -> Convolutions.transposed(site);
            case "Gemm" -> Convolutions.gemm(site, 1, 2);
            case "MatMul", "MatMulInteger" -> Convolutions.product(site, 1);
            case "BatchNormalization" -> site.layer(
                    new Layer.BatchNorm(site.attributes().decimal("epsilon", 1e-5)), List.of(site.input(0)));
            case "Relu" -> Elementwise.activate(site, Activation.RELU);
            case "Sigmoid" -> Elementwise.activate(site, Activation.SIGMOID);
            case "HardSigmoid" -> Elementwise.hardSigmoid(site);
            case "HardSwish" -> Elementwise.activate(site, Activation.HARD_SWISH);
            case "Gelu", "com.microsoft.Gelu", "com.microsoft.FastGelu" ->
                Elementwise.activate(site, Activation.GELU);
            case "Swish", "com.microsoft.QuickGelu" -> Elementwise.activate(site, Activation.SILU);
            case "Tanh" -> Elementwise.activate(site, Activation.TANH);
            case "Clip" -> Elementwise.clip(site);
            case "Min" -> Elementwise.bound(site, true);
            case "Max" -> Elementwise.bound(site, false);
            case "Erf" -> site.step(new Step.Erf(), List.of(site.input(0)));
            case "Add", "Sum" -> Elementwise.sum(site, 1);
            case "Sub" -> Elementwise.sum(site, -1);
            case "Mul" -> Elementwise.product(site);
            case "Div" -> Elementwise.quotient(site);
            case "MaxPool" -> Windows.maximum(site);
            case "AveragePool" -> Windows.average(site);
            case "GlobalAveragePool" -> site.layer(new Layer.GlobalAveragePool(), List.of(site.input(0)));
            case "Softmax" -> site.layer(new Layer.Softmax(), List.of(site.input(0)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean movement(Site site, String operator) {
        switch (operator) {
            case "Identity", "Cast", "CastLike" -> site.alias(0);
            case "Dropout" -> Elementwise.dropout(site);
            case "Transpose" -> Movement.transpose(site);
            case "Reshape", "Flatten", "Squeeze", "Unsqueeze" -> Movement.reshape(site);
            case "Concat" -> Movement.concat(site);
            case "Split" -> Movement.split(site);
            case "Slice" -> Movement.slice(site);
            case "Resize", "Upsample" -> Movement.resize(site);
            case "ReduceMean" -> Movement.mean(site);
            case "Pad" -> Movement.pad(site);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean quantized(Site site, String operator) {
        switch (operator.replace("com.microsoft.", "")) {
            case "QuantizeLinear" -> Quantization.quantize(site);
            case "DequantizeLinear" -> site.alias(0);
            case "DynamicQuantizeLinear" -> Quantization.dynamic(site);
            case "QLinearConv" -> {
                Convolutions.convolution(site, 3, 8);
                Quantization.result(site, 6, 7);
            }
            case "FusedConv" -> Fused.convolution(site);
            case "QLinearMatMul" -> Convolutions.product(site, 3);
            case "QGemm" -> Convolutions.gemm(site, 3, 6);
            case "QLinearAdd" -> {
                site.layer(new Layer.Add(), site.moving());
                Quantization.result(site, 6, 7);
            }
            case "QLinearMul" -> site.layer(new Layer.Multiply(), site.moving());
            case "QLinearConcat" -> site.layer(new Layer.Concat(), site.moving());
            case "QLinearGlobalAveragePool" ->
                site.layer(new Layer.GlobalAveragePool(), List.of(site.input(0)));
            case "QLinearAveragePool" -> Windows.average(site);
            case "QLinearReduceMean" -> Movement.mean(site);
            case "QLinearLeakyRelu", "QLinearWhere" -> Elementwise.free(site);
            case "QLinearSigmoid" -> Elementwise.activate(site, Activation.SIGMOID);
            case "QLinearSoftmax" -> site.layer(new Layer.Softmax(), List.of(site.input(0)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void other(Site site, String operator) {
        switch (operator) {
            case "PRelu", "InstanceNormalization", "LayerNormalization", "GroupNormalization" ->
                Elementwise.weighted(site);
            case "Gather" -> site.foreign(operator, OptionalLong.of(0),
                    OptionalLong.of(site.isFixed(0) ? site.file().elements(site.input(0)) : 0));
            default -> {
                boolean free = FREE.contains(operator);
                site.foreign(operator, free ? OptionalLong.of(0) : OptionalLong.empty(),
                        OptionalLong.of(free ? 0 : site.stored(0)));
            }
        }
    }
}
