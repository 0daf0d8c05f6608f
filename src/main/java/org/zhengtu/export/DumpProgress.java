package org.zhengtu.export;

/** Hears how far a dump has come. */
public interface DumpProgress {
    /** Hears nothing. */
    DumpProgress NONE = new DumpProgress() {
        @Override
        public void begin(String part, int steps) {
            // Nobody listens.
        }

        @Override
        public void step() {
            // Nobody listens.
        }
    };

    /**
     * A part begins.
     *
     * @param part  in words
     * @param steps how many steps it has, 0 if that cannot be told
     */
    void begin(String part, int steps);

    /** A step of the part is done. */
    void step();
}
