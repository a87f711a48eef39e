package io.github.convatlas.training.course;

import io.github.convatlas.training.picture.Batches;
import io.github.convatlas.training.picture.Pool;

/**
 * A network as training sees it, whatever framework carries it out. All parameters lie in one array, in an order that
 * never changes; the network works on a memory of its own, to and from which they are brought by the methods here.
 */
public interface Learner {
    /** The values of all parameters; changed by the training, and in effect once they are put. */
    float[] values();

    /** The gradients of the last batch, in the order of the values; 0 where nothing is learned. */
    float[] gradients();

    /** Which values weight decay makes smaller. */
    boolean[] decays();

    /**
     * Carries out the network on a batch and leaves the gradients of the loss.
     *
     * @return mean cross entropy of the batch; whatever the framework says, finite or not
     */
    double learn(Batches.Batch batch);

    /** Brings what the network itself changes, such as running statistics, into the values. */
    void fetch();

    /** Gives the network the values that are learned. */
    void putLearned();

    /** Gives the network all values. */
    void putAll();

    /** Makes what the network itself draws from now on, such as dropped elements, follow from a number. */
    void seed(long seed);

    /** The scores of all classes for all pictures of a pool, as the trained network gives them. */
    float[][] scores(Pool pool);
}
