/**
 * Rules for specs as they are written, before blocks are expanded and shapes are known: one class
 * for each kind of rule.
 */
package org.distill4j.processor.rules.spec;
