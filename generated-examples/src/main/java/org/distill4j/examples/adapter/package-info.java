/** Adapters that wrap the results of other operations. */
package org.distill4j.examples.adapter;
