/**
 * What the processor says: a catalogue of messages with stable ids, the place each belongs to, and
 * the collection of a stage's problems.
 */
package org.distill4j.processor.diagnostic;
