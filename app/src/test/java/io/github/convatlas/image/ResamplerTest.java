package io.github.convatlas.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class ResamplerTest {

    static Stream<List<String>> resized() {
        return TestPictures.golden("resize-golden.csv");
    }

    @ParameterizedTest
    @MethodSource("resized")
    void resizesAsPillowToTheLastBit(List<String> row) {
        var source = TestPictures.pattern(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));

        var resized = new Resampler().resize(source, Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)),
                Interpolation.valueOf(row.get(4).toUpperCase(Locale.ROOT)));

        assertThat(TestPictures.samples(resized)).isEqualTo(row.get(6));
        assertThat(TestPictures.checksum(resized)).isEqualTo(row.get(5));
    }

    @Test
    void oneResamplerServesPicturesOfManySizes() {
        var resampler = new Resampler();
        for (var row : Stream.of(resized(), resized(), resized().limit(10), resized().limit(10)).flatMap(rows -> rows)
                .toList()) {
            var source = TestPictures.pattern(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));
            var resized = resampler.resize(source, Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)),
                    Interpolation.valueOf(row.get(4).toUpperCase(Locale.ROOT)));
            assertThat(TestPictures.checksum(resized)).as(String.join(",", row)).isEqualTo(row.get(5));
        }
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        var source = TestPictures.pattern(20, 10);

        assertThat(new Resampler().resize(source, 20, 10, Interpolation.BICUBIC)).isSameAs(source);
    }

    @Test
    void aThumbnailKeepsTheProportionsAndNeverGrows() {
        var thumbnail = new Resampler().fitInto(TestPictures.pattern(400, 300), 80, 80);

        assertThat(thumbnail.width()).isEqualTo(80);
        assertThat(thumbnail.height()).isEqualTo(60);
        assertThat(new Resampler().fitInto(TestPictures.pattern(30, 20), 80, 80))
                .isEqualTo(TestPictures.pattern(30, 20));
    }

    @Test
    void aHairlineKeepsOnePixel() {
        var thumbnail = new Resampler().fitInto(TestPictures.pattern(3000, 1), 100, 100);

        assertThat(thumbnail.height()).isEqualTo(1);
    }

    @Test
    void aSideOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resampler().resize(TestPictures.pattern(3, 3), 0, 3, Interpolation.BILINEAR));
    }
}
