/**
 * Summaries of specs: nodes with shapes, parameters, multiply-adds, memory and totals. The source
 * of tables, resources and diagrams.
 */
package org.distill4j.processor.summary;
