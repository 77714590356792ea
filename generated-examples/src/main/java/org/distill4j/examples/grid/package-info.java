/** Sequences whose steps are grids of frames, rows and columns, or equal parts. */
package org.distill4j.examples.grid;
