/** A custom operation: its annotation and its layer. */
package org.distill4j.samples.dictionary.operation;
