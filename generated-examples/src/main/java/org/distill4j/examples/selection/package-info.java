/** Losses over pairs of rounds, and stages that train some nodes alone. */
package org.distill4j.examples.selection;
