package org.apache.karaf.util.jaas;

import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;

import javax.security.auth.Subject;

/** Stands for Karaf's class of this name: the same two methods, which here forget the subject. */
public final class JaasHelper {
    private JaasHelper() {}

    public static <T> T doAs(Subject subject, PrivilegedAction<T> action) {
        return action.run();
    }

    public static <T> T doAs(Subject subject, PrivilegedExceptionAction<T> action) throws PrivilegedActionException {
        try {
            return action.run();
        } catch (Exception e) {
            throw new PrivilegedActionException(e);
        }
    }
}
