package org.zhengtu.build;

/** Hears how far a build has come. Called from several threads. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = new Progress() {
        @Override
        public void begin(Stage stage, int steps) {
            // Nobody listens.
        }

        @Override
        public void step() {
            // Nobody listens.
        }
    };

    /**
     * A stage begins.
     *
     * @param steps how many steps it has, 0 if that cannot be told
     */
    void begin(Stage stage, int steps);

    /** A step of the stage is done. */
    void step();
}
