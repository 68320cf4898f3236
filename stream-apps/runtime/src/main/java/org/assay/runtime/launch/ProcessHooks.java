package org.assay.runtime.launch;

/** What the launcher asks of the Java process; a test puts another one in. */
interface ProcessHooks {

    /** Runs this when the process is told to end. */
    void onShutdown(Runnable work);

    /** Begins the shutdown, hooks included. */
    void exit(int code);

    /** Ends the process at once, without further hooks. */
    void halt(int code);

    /** One line for the user. */
    void tell(String line);

    /** This process. */
    static ProcessHooks real() {
        return new ProcessHooks() {
            @Override
            public void onShutdown(Runnable work) {
                Runtime.getRuntime().addShutdownHook(new Thread(work, "assay-shutdown"));
            }

            @Override
            public void exit(int code) {
                System.exit(code);
            }

            @Override
            public void halt(int code) {
                Runtime.getRuntime().halt(code);
            }

            @Override
            public void tell(String line) {
                System.err.println(line);
            }
        };
    }
}
