/** Layers of sequences whose steps are grids of frames, rows and columns, or equal parts. */
package org.distill4j.runtime.layer.grid;
