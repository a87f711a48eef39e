package io.github.convatlas.diagram.layout;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Tone;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A diagram as text, one line per item, for comparison with a file. */
final class DisplayListText {
    private DisplayListText() {
    }

    static String of(DisplayList list) {
        var text = new StringBuilder("diagram " + rect(list.bounds()) + "\n");
        list.items().forEach(item -> text.append(line(item)).append('\n'));
        list.targets().forEach(target -> text.append("target ").append(target.key()).append(' ')
                .append(rect(target.bounds())).append(target.parent().map(key -> " in " + key).orElse("")).append(
                        '\n'));
        return text.toString();
    }

    private static String line(Item item) {
        String owner = item.origin().owner().map(Target.Key::toString).orElse("-") + " "
                + item.origin().detail().name().toLowerCase(Locale.ROOT);
        return switch (item) {
            case Item.Box(_, Rect bounds, _, Tone fill, Tone border) ->
                "box " + rect(bounds) + " " + tone(fill) + " " + tone(border) + " " + owner;
            case Item.Line(_, List<Point> points, Item.Stroke stroke) ->
                "line " + points(points) + " " + stroke(stroke) + " " + owner;
            case Item.Curve(_, List<Point> points, Item.Stroke stroke) ->
                "curve " + points(points) + " " + stroke(stroke) + " " + owner;
            case Item.Text(_, String text, Point at, Item.Style style, _) ->
                "text \"" + text + "\" " + point(at) + " " + style.anchor().name().toLowerCase(Locale.ROOT) + " "
                        + number(style.size()) + (style.bold() ? " bold " : " ") + tone(style.tone()) + " " + owner;
            case Item.Badge(_, String text, Item.BadgeStyle style, Rect bounds) ->
                "badge " + style.shape().name().toLowerCase(Locale.ROOT) + " \"" + text + "\" " + rect(bounds) + " "
                        + tone(style.fill()) + " " + owner;
        };
    }

    private static String stroke(Item.Stroke stroke) {
        return tone(stroke.tone()) + (stroke.dashed() ? " dashed" : "") + (stroke.arrow() ? " arrow" : "");
    }

    private static String tone(Tone tone) {
        return switch (tone) {
            case Tone.None() -> "none";
            case Tone.Neutral(Tone.Ink ink) -> ink.name().toLowerCase(Locale.ROOT);
            case Tone.Kind(var role, var part) -> (role + "." + part).toLowerCase(Locale.ROOT);
            case Tone.Faded(var faded) -> "faded " + tone(faded);
            case Tone.Heat(double share, var part) -> (number(share) + "." + part).toLowerCase(Locale.ROOT);
        };
    }

    private static String points(List<Point> points) {
        return points.stream().map(DisplayListText::point).collect(Collectors.joining(" "));
    }

    private static String point(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    private static String rect(Rect rect) {
        return point(new Point(rect.x(), rect.y())) + " " + number(rect.width()) + "x" + number(rect.height());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
