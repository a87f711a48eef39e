package io.github.convatlas.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/**
 * How long a view listens to state that outlives it. The window is built anew when the language changes; what the old
 * views subscribed to through their lifetime is then let go.
 */
public final class Lifetime {
    private final List<Subscription> subscriptions = new ArrayList<>();

    /** A lifetime that has just begun. */
    public Lifetime() {
    }

    /** Ends this subscription together with the view. */
    public void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /** Ends all subscriptions. */
    public void end() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
