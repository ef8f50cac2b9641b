package org.blogimg.rest;

import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.blogimg.accounts.Caller;

/** Hands the caller whom the door let in to a resource method: {@code @Context Caller caller}. */
public final class CallerOf implements ContextProvider<Caller> {
    @Override
    public Caller createContext(Message message) {
        Caller caller = message.get(Caller.class);
        if (caller == null) {
            throw new Refused(Trouble.UNAUTHORIZED, "Sign in first.");
        }
        return caller;
    }
}
