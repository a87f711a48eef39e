package io.github.convatlas.export;

/** How the arithmetic of a network is shown. It is always counted in MACs; the other unit is for display only. */
public enum OperationUnit {
    /** Multiply-adds, the unit that most papers call FLOPs. */
    MACS("MACs", 1),
    /** Floating-point operations: a multiply-add is two. */
    FLOPS("FLOPs", 2);

    private final String label;
    private final int perMac;

    OperationUnit(String label, int perMac) {
        this.label = label;
        this.perMac = perMac;
    }

    /** The unit as it is written: {@code MACs} or {@code FLOPs}. */
    public String label() {
        return label;
    }

    /**
     * A count of multiply-adds in this unit.
     *
     * @param macs multiply-adds
     * @return the same work in this unit
     * @throws ArithmeticException if the result does not fit a long
     */
    public long of(long macs) {
        return Math.multiplyExact(macs, perMac);
    }
}
