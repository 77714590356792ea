/** Words of texts, and their indices as inputs of networks. */
package org.distill4j.runtime.data.text;
