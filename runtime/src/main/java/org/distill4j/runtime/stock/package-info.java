/** The contract of layers that layers of DL4J itself can replace. */
package org.distill4j.runtime.stock;
