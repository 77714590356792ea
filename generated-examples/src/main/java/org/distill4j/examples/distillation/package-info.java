/** Distillations and the knobs that their builders get. */
package org.distill4j.examples.distillation;
