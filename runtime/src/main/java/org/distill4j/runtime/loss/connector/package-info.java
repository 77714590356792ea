/**
 * Layers between a student's node and a loss, which are trained with the loss and left out of the
 * student's file.
 */
package org.distill4j.runtime.loss.connector;
