/**
 * What ranking losses are made of: the order of answers, sublists of it, margins between pairs of
 * answers, and the losses of single lists. Plain Java, over one example at a time.
 */
package org.distill4j.runtime.ranking;
