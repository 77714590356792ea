/**
 * Diagnostics: the catalogue of messages with stable ids, their places in the source, and the
 * collection of the problems that a phase finds.
 */
package org.distill4j.processor.diagnostic;
