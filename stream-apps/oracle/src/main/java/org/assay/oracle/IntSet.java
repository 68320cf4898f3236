package org.assay.oracle;

/** A set of whole numbers from 0 on, in a few bytes each: there is one for every cell. */
final class IntSet {
    private static final int SMALLEST = 4;
    private static final int MIX = 0x9E3779B9;

    // A slot holds the number and one, so that zero is a free slot.
    private int[] slots = new int[SMALLEST];
    private int size;

    void add(int number) {
        int at = find(slots, number + 1);
        if (slots[at] != 0) {
            return;
        }
        slots[at] = number + 1;
        size++;
        if (size * 4 > slots.length * 3) {
            int[] more = new int[slots.length * 2];
            for (int slot : slots) {
                if (slot != 0) {
                    more[find(more, slot)] = slot;
                }
            }
            slots = more;
        }
    }

    int size() {
        return size;
    }

    private static int find(int[] slots, int slot) {
        int mask = slots.length - 1;
        int at = ((slot * MIX) >>> 7) & mask;
        while (slots[at] != 0 && slots[at] != slot) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
