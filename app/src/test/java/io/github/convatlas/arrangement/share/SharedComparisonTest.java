package io.github.convatlas.arrangement.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.arrangement.Arrangement;
import io.github.convatlas.arrangement.ChartLook;
import io.github.convatlas.arrangement.ComparisonLook;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.Member;
import io.github.convatlas.arrangement.share.SharedProblem.Kind;
import io.github.convatlas.chart.ChartAxis;
import io.github.convatlas.compare.detail.RowAlignment;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.TinyNetwork;
import io.github.convatlas.library.UserFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

class SharedComparisonTest {

    private static final LibraryReference.Spec V2 = LibraryReference.of("mobilenet-v2");
    private static final LibraryReference.Spec A1 = LibraryReference.of("mnasnet-a1");
    private static final Look LOOK = new Look(Overlay.MACS, false,
            new CensusRule(CensusRule.Kernels.AS_ONE, CensusRule.Side.OUTPUT, true, false),
            new ComparisonLook(RowAlignment.Rule.PIXELS, ComparisonLook.Diagrams.HIDDEN,
                    new ChartLook(ChartAxis.PARAMS, true, false, false, true)));
    private static final Arrangement BOTH = new Arrangement(
            List.of(new Member(V2.with("width", "0.75").with("resolution", "192"), List.of("b 2,x", "b1")),
                    Member.closed(A1)),
            LOOK);
    private static final String OWN = TinyNetwork.spec("my-net");
    @TempDir
    private Path folder;
    private NetworkLibrary library;

    @BeforeEach
    void readTheLibrary() throws IOException {
        library = NetworkLibrary.read(new UserFolder(folder.resolve("home")));
    }

    private SharedComparison shared() {
        return SharedComparison.of(BOTH, "compare", spec -> library.home(spec.id()));
    }

    private Arrival open(String link) throws IOException {
        Received received = ComparisonLink.read(link);
        return Arrival.of(received.comparison().orElseThrow(), Optional.empty(), library);
    }

    private static List<Kind> kinds(List<SharedProblem> problems) {
        return problems.stream().map(SharedProblem::kind).toList();
    }

    @Test
    void aLinkIsReadable() {
        var one = new Arrangement(List.of(Member.closed(V2.with("width", "0.75")), Member.closed(A1)), Look.USUAL);
        assertThat(ComparisonLink.of(SharedComparison.of(one, "compare", _ -> Optional.empty())))
                .isEqualTo("convatlas://compare?networks=mobilenet-v2@width=0.75;mnasnet-a1&view=compare");
    }

    @Test
    void whatALinkSaysComesBackWhole() throws IOException {
        String link = ComparisonLink.of(shared());
        assertThat(link).contains("networks=mobilenet-v2@width=0.75,resolution=192;mnasnet-a1", "overlay=macs",
                "rule=as-one,output,shortcuts", "folded=no",
                "look=pixels,no-diagrams,params,linear,no-arrows,no-atlas,shares", "open=1:b%202%2Cx,b1");
        Arrival arrival = open(" " + link + "\n");
        assertThat(arrival).isEqualTo(new Arrival(BOTH, "compare", List.of()));
    }

    @Test
    void aLinkThatNamesNoViewOpensTheComparison() throws IOException {
        assertThat(open("convatlas://compare?networks=mobilenet-v2;mnasnet-a1").view()).isEqualTo("compare");
        assertThat(open("convatlas://compare?networks=mobilenet-v2&view=diagram").view()).isEqualTo("diagram");
    }

    @Test
    void whatAFileSaysComesBackWhole() throws IOException {
        Path file = folder.resolve("both.convatlas");
        Files.writeString(file, ComparisonFile.of(shared(), folder));
        assertThat(Files.readString(file)).contains("\"network\" : \"mobilenet-v2\"", "\"width\" : 0.75",
                "\"version\" : 1", "\"kernels\" : \"as-one\"");
        Received received = ComparisonFile.read(file);
        assertThat(Arrival.of(received.comparison().orElseThrow(), Optional.of(folder), library))
                .isEqualTo(new Arrival(BOTH, "compare", List.of()));
    }

    @Test
    void theGoodNetworksOfALinkAreShownAndTheOthersExplained() throws IOException {
        Arrival arrival = open("convatlas://compare?networks=mobilenet-v2;nosuch;vgg16@width=99;mobilenet-v2@width=99"
                + ";C%3A%5Cmine%5Cx.onnx&overlay=pink&future=yes");
        assertThat(arrival.arrangement().references()).containsExactly(V2);
        assertThat(kinds(arrival.problems())).containsExactly(Kind.UNKNOWN_NETWORK, Kind.BAD_PARAMETERS,
                Kind.BAD_PARAMETERS, Kind.FILE_OF_SENDER);
        assertThat(arrival.problems().getLast().subject()).isEqualTo("x.onnx");
        assertThat(kinds(ComparisonLink.read("convatlas://compare?networks=vgg16&overlay=pink").problems()))
                .containsExactly(Kind.UNKNOWN_WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://compare?networks=vgg16", "convatlas://delete?networks=vgg16",
            "convatlas://compare", "convatlas://compare?", "convatlas://compare?networks=", "convatlas:", "%%%?%%="})
    void whatIsNoLinkIsRefused(String text) {
        Received received = ComparisonLink.read(text);
        assertThat(received.comparison()).isEmpty();
        assertThat(received.problems()).hasSize(1);
    }

    @Test
    void aLinkIsBounded() {
        String many = "convatlas://compare?networks=" + "vgg16;".repeat(40);
        Received received = ComparisonLink.read(many);
        assertThat(received.comparison().orElseThrow().networks()).hasSize(SharedComparison.MOST_NETWORKS);
        assertThat(kinds(received.problems())).containsExactly(Kind.TOO_MANY);
        Received huge = ComparisonLink.read(many + "x".repeat(ComparisonLink.LONGEST));
        assertThat(kinds(huge.problems())).containsExactly(Kind.TOO_LONG);
        assertThat(huge.problems().getFirst().subject()).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "nonsense", "{\"format\": \"other\"}", "{\"id\": \"x\"}",
            "{\"format\": \"convatlas-comparison\", \"version\": 2, \"networks\": [{\"network\": \"vgg16\"}]}",
            "{\"format\": \"convatlas-comparison\", \"version\": 1, \"networks\": []}"})
    void whatIsNoComparisonIsRefused(String text) {
        assertThat(ComparisonFile.read("x.convatlas", text).comparison()).isEmpty();
    }

    @Test
    void aFileWithAWrongPartIsReadWithoutThatPart() {
        Received received = ComparisonFile.read("x.convatlas", """
                {"format": "convatlas-comparison", "version": 1, "later": true, "folded": "maybe",
                 "networks": [{"network": "vgg16", "parameters": {"norm": "batch", "width": [1]}}, 7]}
                """);
        assertThat(received.comparison().orElseThrow().networks()).singleElement()
                .satisfies(network -> assertThat(network.parameters()).containsEntry("norm", "batch").hasSize(1));
        assertThat(kinds(received.problems())).containsOnly(Kind.UNKNOWN_WORD).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.onnx", "//host/share/x.onnx", "\\\\host\\share\\x.onnx", "secret.txt", "a\0b.onnx"})
    void aFileOutsideIsNotTouched(String path) throws IOException {
        Files.writeString(folder.resolve("x.onnx"), "");
        var network = new SharedNetwork("", new LinkedHashMap<>(), path, List.of());
        Path sub = Files.createDirectory(folder.resolve("sub"));
        Arrival arrival = Arrival.of(new SharedComparison(List.of(network), Look.USUAL, ""), Optional.of(sub), library);
        assertThat(arrival.arrangement().members()).isEmpty();
        assertThat(kinds(arrival.problems())).containsExactly(Kind.FILE_FORBIDDEN);
    }

    @Test
    void filesBesideASavedComparisonAreFound() throws IOException {
        Path model = Files.writeString(folder.resolve("x.onnx"), "");
        var arrangement = new Arrangement(List.of(Member.closed(new LibraryReference.OnnxFile(model))), Look.USUAL);
        String text = ComparisonFile.of(SharedComparison.of(arrangement, "", _ -> Optional.empty()), folder);
        assertThat(text).contains("\"file\" : \"x.onnx\"");
        Received received = ComparisonFile.read("c.convatlas", text);
        assertThat(Arrival.of(received.comparison().orElseThrow(), Optional.of(folder), library).arrangement())
                .isEqualTo(arrangement);
        Files.delete(model);
        assertThat(kinds(Arrival.of(received.comparison().orElseThrow(), Optional.of(folder), library).problems()))
                .containsExactly(Kind.FILE_ABSENT);
        assertThat(open("convatlas://compare?networks=x.onnx").arrangement()).isEqualTo(arrangement);
    }

    @Test
    void networksOfTheUserJoinTheLibraryOfTheOneWhoOpensThem() throws IOException {
        Path spec = Files.writeString(folder.resolve("mine.json"), OWN);
        library.addSpecs(spec);
        var arrangement = new Arrangement(List.of(Member.closed(LibraryReference.of("my-net"))), Look.USUAL);
        var comparison = SharedComparison.of(arrangement, "", known -> library.home(known.id()));
        Path file = Files.writeString(folder.resolve("c.convatlas"), ComparisonFile.of(comparison, folder));
        var other = NetworkLibrary.read(new UserFolder(folder.resolve("other")));
        Arrival arrival = Arrival.of(ComparisonFile.read(file).comparison().orElseThrow(), Optional.of(folder), other);
        assertThat(arrival).isEqualTo(new Arrival(arrangement, "", List.of()));
        assertThat(other.home("my-net")).isPresent();
        var third = NetworkLibrary.read(new UserFolder(folder.resolve("third")));
        Received link = ComparisonLink.read(ComparisonLink.of(comparison));
        assertThat(kinds(Arrival.of(link.comparison().orElseThrow(), Optional.empty(), third).problems()))
                .containsExactly(Kind.UNKNOWN_NETWORK);
    }
}
