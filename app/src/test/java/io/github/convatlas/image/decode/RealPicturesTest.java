package io.github.convatlas.image.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.convatlas.image.decode.DecodeResult.Decoded;
import io.github.convatlas.image.decode.DecodeResult.Undecodable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real pictures beside the project, where there are any: every file decodes or is refused as its list says. */
class RealPicturesTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "images");

    @Test
    void everyFileDoesWhatItsListExpects() throws IOException {
        assumeTrue(Files.isReadable(FOLDER.resolve("labels.csv")), "there are no real pictures beside the project");
        var decoder = new ImageDecoder();
        for (var row : rows()) {
            var result = decoder.decode(FOLDER.resolve(row.get("file")));
            if (row.get("expect").startsWith("clear error")) {
                assertThat(result).as(row.get("file")).isInstanceOfSatisfying(Undecodable.class,
                        refused -> assertThat(refused.sentence()).contains(" holds text"));
            } else if (row.get("format").equals("AVIF")) {
                assertThat(result).as(row.get("file")).isInstanceOfSatisfying(Undecodable.class,
                        refused -> assertThat(refused.sentence()).contains("holds an AVIF picture"));
            } else {
                assertThat(result).as(row.get("file")).isInstanceOfSatisfying(Decoded.class,
                        decoded -> check(row, decoded));
            }
        }
    }

    private static void check(CSVRecord row, Decoded decoded) {
        assertThat(decoded.info().format().title()).isEqualTo(row.get("format"));
        assertThat(List.of(decoded.info().storedWidth(), decoded.info().storedHeight()))
                .containsExactly(Integer.valueOf(row.get("width")), Integer.valueOf(row.get("height")));
        if (row.get("expect").contains("upright")) {
            assertThat(decoded.picture().height()).isGreaterThan(decoded.picture().width());
        }
    }

    private static List<CSVRecord> rows() throws IOException {
        try (
                var reader = Files.newBufferedReader(FOLDER.resolve("labels.csv"));
                var parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            return parser.getRecords();
        }
    }
}
