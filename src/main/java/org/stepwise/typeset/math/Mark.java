package org.stepwise.typeset.math;

import java.util.List;

/** Something that is drawn; x to the right, y upwards, in points. */
public sealed interface Mark {

    enum Shade {
        PRINT,
        QUIET,
        HAIR
    }

    Shade shade();

    Mark moved(double dx, double dy);

    Mark scaled(double factor);

    Mark shaded(Shade other);

    /** @param y of the baseline */
    record Glyphs(Face face, double size, String text, double x, double y, Shade shade) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Glyphs(face, size, text, x + dx, y + dy, shade);
        }

        @Override
        public Mark scaled(double factor) {
            return new Glyphs(face, size * factor, text, x * factor, y * factor, shade);
        }

        @Override
        public Mark shaded(Shade other) {
            return new Glyphs(face, size, text, x, y, other);
        }
    }

    /** A filled rectangle, from its lower left corner. */
    record Rule(double x, double y, double width, double height, Shade shade) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Rule(x + dx, y + dy, width, height, shade);
        }

        @Override
        public Mark scaled(double factor) {
            return new Rule(x * factor, y * factor, width * factor, height * factor, shade);
        }

        @Override
        public Mark shaded(Shade other) {
            return new Rule(x, y, width, height, other);
        }
    }

    record Point(double x, double y) {}

    /** A line through points. */
    record Stroke(List<Point> points, double thickness, Shade shade) implements Mark {

        public Stroke {
            points = List.copyOf(points);
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Stroke(
                    points.stream()
                            .map(point -> new Point(point.x + dx, point.y + dy))
                            .toList(),
                    thickness,
                    shade);
        }

        @Override
        public Mark scaled(double factor) {
            return new Stroke(
                    points.stream()
                            .map(point -> new Point(point.x * factor, point.y * factor))
                            .toList(),
                    thickness * factor,
                    shade);
        }

        @Override
        public Mark shaded(Shade other) {
            return new Stroke(points, thickness, other);
        }
    }

    /** Squared paper of 5 mm, so many rows and columns down from the upper left corner. */
    record Squares(double x, double y, int columns, int rows, Shade shade) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Squares(x + dx, y + dy, columns, rows, shade);
        }

        /** Squares keep their size. */
        @Override
        public Mark scaled(double factor) {
            return new Squares(x * factor, y * factor, columns, rows, shade);
        }

        @Override
        public Mark shaded(Shade other) {
            return new Squares(x, y, columns, rows, other);
        }
    }
}
