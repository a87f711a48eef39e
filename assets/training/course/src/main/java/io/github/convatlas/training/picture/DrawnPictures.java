package io.github.convatlas.training.picture;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessor;
import io.github.convatlas.sketch.Sketch;
import io.github.convatlas.sketch.SketchClass;
import io.github.convatlas.sketch.SketchGenerator;

/**
 * Pictures drawn by the program.
 *
 * @param seed          of the generator
 * @param size          how many
 * @param preprocessing from a picture to what the network sees
 */
public record DrawnPictures(long seed, int size, Preprocessing preprocessing) implements Pictures {
    @Override
    public int side() {
        return preprocessing.geometry().height();
    }

    @Override
    public Labels labels() {
        return SketchClass.labels();
    }

    @Override
    public String description() {
        return size + " drawn pictures of seed " + seed;
    }

    @Override
    public String key() {
        return "drawn-" + seed + "-" + size + "-" + side();
    }

    @Override
    public Reader reader() {
        var generator = new SketchGenerator(seed);
        var preprocessor = new Preprocessor(preprocessing);
        return index -> {
            Sketch sketch = generator.draw(index);
            Picture seen = preprocessor.seen(sketch.picture());
            var bytes = new byte[seen.width() * seen.height() * Picture.CHANNELS];
            seen.rgb().get(bytes);
            return new Sample(sketch.kind().index(), bytes);
        };
    }
}
