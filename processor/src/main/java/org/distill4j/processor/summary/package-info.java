/**
 * What is told about a spec: its nodes with shapes, parameters, multiply-adds and memory, and their
 * totals. Tables, resources and diagrams are written from it.
 */
package org.distill4j.processor.summary;
