/** A custom objective: its annotation and its loss. */
package org.distill4j.samples.dictionary.objective;
