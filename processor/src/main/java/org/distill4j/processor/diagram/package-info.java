/** Diagrams of specs: what is drawn, its layout in layers, and the two formats it is written in. */
package org.distill4j.processor.diagram;
