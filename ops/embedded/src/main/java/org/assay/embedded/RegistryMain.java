package org.assay.embedded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * First class of the registry's process: ties it to its parent, then hands over to the registry's own main class, which is the first
 * argument. Uses nothing but the JDK, because the class path is the registry's.
 */
final class RegistryMain {
    private RegistryMain() {}

    public static void main(String[] args) throws Throwable {
        ParentWatch.exitWithParent();
        MethodHandles.lookup()
                .findStatic(Class.forName(args[0]), "main", MethodType.methodType(void.class, String[].class))
                .invokeExact(new String[0]);
    }
}
