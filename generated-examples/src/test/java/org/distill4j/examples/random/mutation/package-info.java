/**
 * Invalid specs, made from valid ones: mutations that break a rule for certain, and random edits.
 */
package org.distill4j.examples.random.mutation;
