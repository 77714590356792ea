/**
 * The shared base of generated code: how layers become vertices of a DL4J graph, how graphs are
 * run, saved and loaded.
 */
package org.distill4j.runtime.graph;
