package org.assay.runtime.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

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
        // UTF-8 whatever the locale of the machine is: the lines may be Chinese.
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
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
                terminal.println(line);
            }
        };
    }
}
