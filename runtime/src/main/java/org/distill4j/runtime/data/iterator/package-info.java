/**
 * Adapters between examples and DL4J's iterators of data sets, both ways. DL4J has sequences as
 * [batch, features, steps], this project as [batch, steps, features]; the adapters exchange the
 * axes.
 */
package org.distill4j.runtime.data.iterator;
