/**
 * The declared mapping from the columns of a table to the inputs and labels of a spec: checked
 * against both, learnt from the training table (names of classes, vocabularies, sizes), and applied
 * to any further table in the same way.
 */
package org.distill4j.runtime.data.mapping;
