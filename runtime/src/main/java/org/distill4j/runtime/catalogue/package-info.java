/**
 * What the compiler tells about specs, read back from the files that it writes beside their classes
 * under {@code META-INF/distill4j}: nodes, shapes, parameters, multiply-adds, memory and diagrams.
 */
package org.distill4j.runtime.catalogue;
