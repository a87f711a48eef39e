package io.github.convatlas.facts;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.spec.LocalizedText;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A way in which papers and tools count params or MACs. Each is computed from the layers, exactly. */
public enum CountingConvention {
    /** Weights, biases, gamma and beta: how this atlas, torchvision and timm count. */
    LEARNED("learned", Quantity.PARAMS),
    /** Without gamma and beta of batch normalization: the tables of TF-slim. */
    WITHOUT_NORMALIZATION("without-normalization", Quantity.PARAMS),
    /** With three numbers for each channel of batch normalization, not two: the table of TF-slim's MobileNetV1. */
    WITH_THREE_PER_NORMALIZED_CHANNEL("with-three-per-normalized-channel", Quantity.PARAMS),
    /** With the running means and variances of batch normalization: Keras' {@code count_params} and google/automl. */
    WITH_RUNNING_STATISTICS("with-running-statistics", Quantity.PARAMS),
    /**
     * With running statistics and the seven numbers of the layer that normalizes the picture (a mean and a variance for
     * each of three channels, and a count): Keras' EfficientNet.
     */
    WITH_INPUT_NORMALIZATION("with-input-normalization", Quantity.PARAMS),
    /** With running statistics and a bias in every convolution: Keras' ResNet. */
    WITH_CONVOLUTION_BIASES("with-convolution-biases", Quantity.PARAMS),
    /** Convolutions and fully connected layers: how this atlas and torchvision count. */
    CONVOLUTIONS_AND_LINEAR("convolutions-and-linear", Quantity.MACS),
    /** Without the first convolution: rows of TF-slim's MobileNetV1. */
    WITHOUT_FIRST_CONVOLUTION("without-first-convolution", Quantity.MACS),
    /** Convolutions alone: what the ResNet and MobileNet papers print for VGG-16. */
    WITHOUT_FULLY_CONNECTED("without-fully-connected", Quantity.MACS),
    /** Without convolutions on shortcuts: the ResNet paper's networks of two-layer blocks. */
    WITHOUT_SHORTCUT_CONVOLUTIONS("without-shortcut-convolutions", Quantity.MACS),
    /**
     * With an operation for each element that is normalized, added to a shortcut or weighed by squeeze-and-excitation:
     * google/automl's EfficientNetV2.
     */
    WITH_ELEMENTWISE("with-elementwise", Quantity.MACS),
    /** With half an operation for each such element, as if a multiply-add were two of them: Table 3 of MobileNetV3. */
    WITH_HALVED_ELEMENTWISE("with-halved-elementwise", Quantity.MACS),
    /**
     * With three operations for each element that is normalized and one for each that is added to a shortcut: the page of
     * EfficientNet-Lite.
     */
    WITH_THREE_PER_NORMALIZED_ELEMENT("with-three-per-normalized-element", Quantity.MACS),
    /**
     * With two operations for each element that batch normalization touches, five for each standardized weight, and one
     * for each element of the last average pooling: fvcore, and so timm.
     */
    WITH_NORMALIZATION("with-normalization", Quantity.MACS);

    private static final int INPUT_STATISTICS = 7;
    private static final int PER_NORMALIZED_ELEMENT = 2;
    private static final int PER_STANDARDIZED_WEIGHT = 5;

    private final String dataName;
    private final Quantity quantity;

    CountingConvention(String dataName, Quantity quantity) {
        this.dataName = dataName;
        this.quantity = quantity;
    }

    /** The name in the data and in JSON: {@code with-running-statistics}. */
    public String dataName() {
        return dataName;
    }

    /** What is counted: params or MACs. */
    public Quantity quantity() {
        return quantity;
    }

    /** Whether the atlas counts so itself. */
    public boolean isOwn() {
        return this == own(quantity);
    }

    /** How the atlas counts this quantity itself. */
    static CountingConvention own(Quantity quantity) {
        return quantity == Quantity.PARAMS ? LEARNED : CONVOLUTIONS_AND_LINEAR;
    }

    /**
     * What this convention counts in a network.
     *
     * @throws ArithmeticException beyond the range of a long
     */
    public long count(ShapedNetwork network) {
        NetworkCosts costs = NetworkCosts.of(network);
        LayerCost total = costs.total();
        return switch (this) {
            case LEARNED -> total.params();
            case WITHOUT_NORMALIZATION -> total.params() - total.runningStatistics();
            case WITH_THREE_PER_NORMALIZED_CHANNEL -> total.params() + total.runningStatistics() / 2;
            case WITH_RUNNING_STATISTICS -> total.params() + total.runningStatistics();
            case WITH_INPUT_NORMALIZATION -> total.params() + total.runningStatistics() + INPUT_STATISTICS;
            case WITH_CONVOLUTION_BIASES ->
                total.params() + total.runningStatistics() + sum(network, CountingConvention::missingBiases);
            case CONVOLUTIONS_AND_LINEAR -> total.macs();
            case WITHOUT_FIRST_CONVOLUTION -> total.macs() - firstConvolution(network, costs);
            case WITHOUT_FULLY_CONNECTED ->
                total.macs() - macs(network, costs, node -> node.layer() instanceof Layer.Linear);
            case WITHOUT_SHORTCUT_CONVOLUTIONS ->
                total.macs() - macs(network, costs, node -> node.branch() == GraphNode.Branch.SHORTCUT);
            case WITH_ELEMENTWISE -> total.macs() + sum(network, node -> elementwise(network, node));
            case WITH_HALVED_ELEMENTWISE -> total.macs() + sum(network, node -> elementwise(network, node)) / 2;
            case WITH_THREE_PER_NORMALIZED_ELEMENT ->
                total.macs() + sum(network, node -> normalizedAndAdded(network, node));
            case WITH_NORMALIZATION -> total.macs() + sum(network, node -> normalization(network, node))
                    + sum(network, node -> lastPooling(network, node));
        };
    }

    private static long sum(ShapedNetwork network, ToLongFunction<GraphNode> count) {
        return network.graph().nodes().values().stream().mapToLong(count).reduce(0, Math::addExact);
    }

    private static long macs(ShapedNetwork network, NetworkCosts costs, Predicate<GraphNode> chosen) {
        return sum(network, node -> chosen.test(node) ? costs.layer(node.id()).macs() : 0);
    }

    private static long firstConvolution(ShapedNetwork network, NetworkCosts costs) {
        return network.graph().nodes().values().stream().filter(node -> node.layer() instanceof Layer.Convolution)
                .findFirst().map(node -> costs.layer(node.id()).macs()).orElse(0L);
    }

    private static long missingBiases(GraphNode node) {
        return node.layer() instanceof Layer.Convolution convolution && !convolution.bias()
                ? convolution.outChannels()
                : 0;
    }

    private static long normalizedAndAdded(ShapedNetwork network, GraphNode node) {
        long elements = network.shape(node.id()).elements();
        if (node.layer() instanceof Layer.BatchNorm) {
            return Math.multiplyExact(PER_NORMALIZED_ELEMENT + 1, elements);
        }
        return node.layer() instanceof Layer.Add ? elements : 0;
    }

    private static long elementwise(ShapedNetwork network, GraphNode node) {
        return switch (node.layer()) {
            case Layer.BatchNorm _,Layer.Add _,Layer.Multiply _ -> network.shape(node.id()).elements();
            case Layer.Convolution _,Layer.Linear _,Layer.Gain _,Layer.Input _,Layer.Activate _,Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Dropout _,Layer.Softmax _,Layer.Foreign _ ->
                0;
        };
    }

    /** What timm's classifiers pool; squeeze-and-excitation takes a mean there, which fvcore does not count. */
    private static long lastPooling(ShapedNetwork network, GraphNode node) {
        return node.layer() instanceof Layer.GlobalAveragePool && isOnItsOwnInTheHead(network, node)
                ? network.inputShapes(node.id()).getFirst().elements()
                : 0;
    }

    private static boolean isOnItsOwnInTheHead(ShapedNetwork network, GraphNode node) {
        return network.graph().stages().stream().filter(stage -> stage.section() == Stage.Section.HEAD)
                .flatMap(stage -> stage.blocks().stream())
                .anyMatch(block -> block.parts().isEmpty() && block.layers().contains(node.id()));
    }

    private static long normalization(ShapedNetwork network, GraphNode node) {
        if (node.layer() instanceof Layer.BatchNorm) {
            return Math.multiplyExact(PER_NORMALIZED_ELEMENT, network.shape(node.id()).elements());
        }
        if (node.layer() instanceof Layer.Convolution convolution
                && convolution.weights() == Layer.WeightForm.STANDARDIZED) {
            long fanIn = (long) network.inputShapes(node.id()).getFirst().channels() / convolution.groups()
                    * convolution.window().kernel().area();
            return Math.multiplyExact(PER_STANDARDIZED_WEIGHT, Math.multiplyExact(fanIn, convolution.outChannels()));
        }
        return 0;
    }

    /** What is counted, in a few words. */
    public LocalizedText title() {
        return switch (this) {
            case LEARNED -> new LocalizedText("weights, biases, gamma and beta", "重み・バイアス・γ・β");
            case WITHOUT_NORMALIZATION ->
                new LocalizedText("without batch normalization's gamma and beta", "BNのγとβを除く");
            case WITH_THREE_PER_NORMALIZED_CHANNEL -> new LocalizedText(
                    "with three numbers per channel of batch normalization, not two", "BNのチャネルごとに2個でなく3個を数える");
            case WITH_RUNNING_STATISTICS ->
                new LocalizedText("with batch normalization's running statistics", "BNの移動統計を含む");
            case WITH_INPUT_NORMALIZATION -> new LocalizedText(
                    "with running statistics and the 7 numbers of the input normalization", "BNの移動統計と入力正規化の7個を含む");
            case WITH_CONVOLUTION_BIASES ->
                new LocalizedText("with running statistics and a bias in every convolution", "BNの移動統計と全畳み込みのバイアスを含む");
            case CONVOLUTIONS_AND_LINEAR ->
                new LocalizedText("convolutions and fully connected layers", "畳み込み層と全結合層");
            case WITHOUT_FIRST_CONVOLUTION ->
                new LocalizedText("without the first convolution", "最初の畳み込みを除く");
            case WITHOUT_FULLY_CONNECTED ->
                new LocalizedText("without the fully connected layers", "全結合層を除く");
            case WITHOUT_SHORTCUT_CONVOLUTIONS ->
                new LocalizedText("without the convolutions on shortcuts", "ショートカットの畳み込みを除く");
            case WITH_ELEMENTWISE -> new LocalizedText(
                    "with an operation for each element that is normalized, added or weighed by squeeze-and-excitation",
                    "正規化・加算・SEの重み付けの要素ごとに1を加える");
            case WITH_HALVED_ELEMENTWISE -> new LocalizedText(
                    "with half an operation for each element that is normalized, added or weighed by squeeze-and-excitation",
                    "正規化・加算・SEの重み付けの要素ごとに0.5を加える");
            case WITH_THREE_PER_NORMALIZED_ELEMENT -> new LocalizedText(
                    "with three operations for each normalized element and one for each added element",
                    "正規化の要素ごとに3、加算の要素ごとに1を加える");
            case WITH_NORMALIZATION ->
                new LocalizedText("with normalization: 2 per element, 5 per standardized weight, 1 per pooled element",
                        "正規化を含む（要素ごとに2、標準化する重みごとに5、プーリングする要素ごとに1）");
        };
    }

    /** The convention of this name in the data, if there is one. */
    public static Optional<CountingConvention> ofDataName(String name) {
        return Arrays.stream(values()).filter(convention -> convention.dataName.equals(name)).findFirst();
    }

    /** Every name in the data. */
    public static List<String> dataNames() {
        return Arrays.stream(values()).map(CountingConvention::dataName).toList();
    }
}
