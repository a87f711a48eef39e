package io.github.convatlas.image.decode;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Tells the color profiles that matter from the many that only say "sRGB". Decoding through a profile takes two to ten times
 * as long as decoding without, so a profile that changes no color by more than one level is left out. The verdict on a profile
 * takes 5 ms and is remembered: the pictures of a folder mostly share one.
 */
final class ColorProfiles {

    private static final int LEVELS = 9;
    private static final int BANDS = 3;
    private static final int TOLERANCE = 1;
    private static final int REMEMBERED = 64;

    private final Map<ByteBuffer, Boolean> verdicts = new ConcurrentHashMap<>();

    /** Whether an RGB profile maps a 9 x 9 x 9 grid of colors to themselves, or is too broken to be applied at all. */
    boolean changesNothing(byte[] icc) {
        if (verdicts.size() >= REMEMBERED) {
            verdicts.clear();
        }
        return verdicts.computeIfAbsent(ByteBuffer.wrap(icc), _ -> mapsColorsToThemselves(icc));
    }

    private static boolean mapsColorsToThemselves(byte[] icc) {
        try {
            var profile = ICC_Profile.getInstance(icc);
            if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return false;
            }
            var colors = grid();
            var op = new ColorConvertOp(new ICC_ColorSpace(profile), ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
            return largestDifference(colors, op.filter(colors, colors.createCompatibleWritableRaster())) <= TOLERANCE;
        } catch (IllegalArgumentException | CMMException _) {
            return true;
        }
    }

    private static int largestDifference(Raster before, Raster after) {
        int[] from = samples(before);
        int[] to = samples(after);
        return IntStream.range(0, from.length).map(i -> Math.abs(from[i] - to[i])).max().orElse(0);
    }

    private static WritableRaster grid() {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, LEVELS * LEVELS, LEVELS, BANDS, null);
        for (int i = 0; i < LEVELS * LEVELS * LEVELS; i++) {
            int[] color = {level(i % LEVELS), level(i / LEVELS % LEVELS), level(i / (LEVELS * LEVELS))};
            raster.setPixel(i % (LEVELS * LEVELS), i / (LEVELS * LEVELS), color);
        }
        return raster;
    }

    private static int level(int step) {
        return step * 255 / (LEVELS - 1);
    }

    private static int[] samples(Raster raster) {
        return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
    }
}
