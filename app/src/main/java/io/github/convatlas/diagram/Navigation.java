package io.github.convatlas.diagram;

import java.util.Comparator;
import java.util.Optional;

/** Walks from target to target as the arrow keys do: to the nearest one in a direction. */
public final class Navigation {
    private static final double SIDEWAYS = 4;
    private static final double ASKEW = 0.01;

    private Navigation() {
    }

    /** Where to go. */
    public enum Direction {
        /** Against the data. */
        UP(0, -1),
        /** With the data. */
        DOWN(0, 1),
        /** To the branch or network on the left. */
        LEFT(-1, 0),
        /** To the branch or network on the right. */
        RIGHT(1, 0);

        private final int dx;
        private final int dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }
    }

    /**
     * The next target in a direction.
     *
     * @param list      the diagram
     * @param from      where to start; the first target where there is none of this key
     * @param direction where to go
     * @return nothing if there is no target in this direction
     */
    public static Optional<Target> next(DisplayList list, Target.Key from, Direction direction) {
        Optional<Target> start = list.target(from);
        if (start.isEmpty()) {
            return list.targets().stream().findFirst();
        }
        if (isSign(start.get()) && (direction == Direction.DOWN || direction == Direction.RIGHT)) {
            return list.targets().stream().filter(target -> target.parent().equals(Optional.of(from))).findFirst();
        }
        Rect here = start.get().bounds();
        return list.targets().stream().filter(target -> lies(direction, here, target.bounds()))
                .filter(target -> direction.dy == 0 || target.key().column() == from.column())
                .filter(target -> !isSign(target)
                        || (direction == Direction.LEFT && start.get().parent().equals(Optional.of(target.key()))))
                .min(Comparator.comparingDouble(target -> distance(direction, here, target.bounds())));
    }

    /** The sign of an opened stage stands beside its blocks, on the way to nowhere. */
    private static boolean isSign(Target target) {
        return target.key().kind() == Target.Kind.STAGE && target.subject() instanceof Target.Subject.Opened;
    }

    private static boolean lies(Direction direction, Rect here, Rect there) {
        return switch (direction) {
            case UP -> there.bottom() <= here.y() + 1;
            case DOWN -> there.y() >= here.bottom() - 1;
            case LEFT -> there.right() <= here.x() + 1;
            case RIGHT -> there.x() >= here.right() - 1;
        };
    }

    private static double distance(Direction direction, Rect here, Rect there) {
        double along = direction.dx == 0
                ? gap(here.y(), here.bottom(), there.y(), there.bottom())
                : gap(here.x(), here.right(), there.x(), there.right());
        double across = direction.dx == 0
                ? gap(here.x(), here.right(), there.x(), there.right())
                : gap(here.y(), here.bottom(), there.y(), there.bottom());
        double askew = Math.abs(here.centerX() - there.centerX()) + Math.abs(here.centerY() - there.centerY());
        return along + SIDEWAYS * across + ASKEW * askew;
    }

    private static double gap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.max(otherFrom - to, from - otherTo));
    }
}
