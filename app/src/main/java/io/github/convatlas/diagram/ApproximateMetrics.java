package io.github.convatlas.diagram;

/** Advance widths by classes of characters, in shares of the font size. */
record ApproximateMetrics() implements TextMetrics {
    private static final double BOLD = 1.1;
    private static final int FIRST_FULL_WIDTH = 0x2E80;

    @Override
    public double width(String text, double size, boolean bold) {
        double ems = text.codePoints().mapToDouble(ApproximateMetrics::advance).sum();
        return ems * size * (bold ? BOLD : 1);
    }

    private static double advance(int character) {
        if (character >= FIRST_FULL_WIDTH) {
            return 1;
        }
        return switch (character) {
            case 'i', 'j', 'l', 'I', '|', '\'', '.', ',', ':', ';', ' ', '!', '/', '·' -> 0.33;
            case 'f', 't', 'r', '(', ')', '[', ']', '-' -> 0.41;
            case 'm', 'w', 'M', 'W', '%', '@', '…' -> 0.96;
            case '×', '→', '+', '=', '<', '>', '–' -> 0.84;
            default -> Character.isUpperCase(character) ? 0.71 : 0.63;
        };
    }
}
