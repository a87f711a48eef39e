package io.github.convatlas.sketch;

import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a drawing shows; the order is that of the classifier's outputs. */
public enum SketchClass {
    /** A circle or a nearly round ellipse. */
    CIRCLE("circle", "円", 180),
    /** Three corners, of any shape that is not flat. */
    TRIANGLE("triangle", "三角形", 180),
    /** A square, also on its corner. */
    SQUARE("square", "正方形", 180),
    /** A star with five or six points. */
    STAR("star", "星", 180),
    /** A heart. */
    HEART("heart", "ハート", 30),
    /** An arrow in any direction. */
    ARROW("arrow", "矢印", 180),
    /** Two crossing bars: a plus or an x. */
    CROSS("cross", "十字・バツ", 180),
    /** A spiral of one and a half turns or more. */
    SPIRAL("spiral", "らせん", 180),
    /** Parallel bars. */
    STRIPES("stripes", "縞模様", 180),
    /** Squares, dark and light in turn. */
    CHECKERBOARD("checkerboard", "市松模様", 180),
    /** Several spots. */
    DOTS("dots", "水玉模様", 180),
    /** A line that turns sharply to and fro. */
    ZIGZAG("zigzag", "ジグザグ", 180),
    /** A line that swings smoothly to and fro. */
    WAVE("wave", "波線", 180),
    /** A crescent. */
    MOON("moon", "三日月", 180),
    /** A round face with two eyes and a mouth. */
    FACE("face", "顔", 25),
    /** A house with a roof. */
    HOUSE("house", "家", 20),
    /** A check mark. */
    CHECK_MARK("check mark", "チェックマーク", 20),
    /** None of these: an empty desk, clutter, a scribble, lines of text. */
    NOTHING("nothing", "該当なし", 180);

    private final String english;
    private final String japanese;
    private final int turn;

    SketchClass(String english, String japanese, int turn) {
        this.english = english;
        this.japanese = japanese;
        this.turn = turn;
    }

    /** The name of the class in English. */
    public String english() {
        return english;
    }

    /** The name as a file is called: {@code check-mark}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number of the classifier's output, from 0. */
    public int index() {
        return List.of(values()).indexOf(this);
    }

    /** The class of an output of the classifier. */
    public static SketchClass of(int index) {
        return List.of(values()).get(index);
    }

    /** By how many degrees to either side it may be turned and is still called this. */
    int turn() {
        return turn;
    }

    /** The names of all classes in their order. */
    public static Labels labels() {
        return new Labels("drawings",
                Arrays.stream(values()).map(kind -> new Label(kind.english, kind.japanese, "")).toList());
    }
}
