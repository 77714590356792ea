/**
 * Reads the descriptions of specs that the compiler writes next to their classes under {@code
 * META-INF/distill4j}: nodes, shapes, parameters, multiply-adds, memory and diagrams.
 */
package org.distill4j.runtime.catalogue;
