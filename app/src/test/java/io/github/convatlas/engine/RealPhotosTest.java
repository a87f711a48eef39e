package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.RealFiles;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.decode.DecodeResult;
import io.github.convatlas.image.decode.ImageDecoder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class RealPhotosTest {
    private final Engine engine = new Engine();

    @ParameterizedTest
    @CsvSource({"squeezenet1.1-7.onnx, 0, 13, 18", "mobilenetv2-torchvision-int8-qdq.onnx, 0, 17, 20",
            "mobilenet_v1_0.25_128_quant-nhwc-1001.onnx, 1, 9, 15",
            "mobilenet_v2_1.0_224_quant-nhwc-1001.onnx, 1, 17, 20"})
    void trainedModelsRecognizePhotos(String model, int background, int leastFirst, int leastAmongFive)
            throws IOException {
        int first = 0;
        int amongFive = 0;
        List<CSVRecord> photos = photos();
        try (Classifier classifier = Opened.value(
                Classifier.open(engine, Opened.inspect(RealFiles.model(model)), ClassifierOptions.DEFAULT))) {
            for (CSVRecord photo : photos) {
                Set<Integer> right = Arrays.stream(photo.get("acceptable_indices").split("\\|", -1))
                        .map(index -> Integer.parseInt(index) + background).collect(Collectors.toSet());
                List<Score> top = Opened.value(classifier.classify(decode(photo.get("file")), 5)).top();
                first += right.contains(top.getFirst().index()) ? 1 : 0;
                amongFive += top.stream().anyMatch(score -> right.contains(score.index())) ? 1 : 0;
            }
        }
        assertThat(first).isGreaterThanOrEqualTo(leastFirst);
        assertThat(amongFive).isGreaterThanOrEqualTo(leastAmongFive);
    }

    private static Picture decode(String name) {
        return switch (new ImageDecoder().decode(RealFiles.image(name))) {
            case DecodeResult.Decoded decoded -> decoded.picture();
            case DecodeResult.Undecodable undecodable -> throw new AssertionError(undecodable);
        };
    }

    private static List<CSVRecord> photos() throws IOException {
        try (var reader = Files.newBufferedReader(RealFiles.image("labels.csv"));
                var parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            return parser.stream().filter(row -> row.get("group").equals("photo"))
                    .filter(row -> !row.get("acceptable_indices").isEmpty()).toList();
        }
    }
}
