import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 785:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// This is an empty module that is served up when outside of a workerd environment
// See the `exports` field in package.json
exports["default"] = {};
//# sourceMappingURL=empty.js.map

/***/ }),

/***/ 6122:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



//Parse method copied from https://github.com/brianc/node-postgres
//Copyright (c) 2010-2014 Brian Carlson (brian.m.carlson@gmail.com)
//MIT License

//parses a connection string
function parse(str, options = {}) {
  //unix socket
  if (str.charAt(0) === '/') {
    const config = str.split(' ')
    return { host: config[0], database: config[1] }
  }

  // Check for empty host in URL

  const config = Object.create(null)
  let result
  let dummyHost = false
  if (/ |%[^a-f0-9]|%[a-f0-9][^a-f0-9]/i.test(str)) {
    // Ensure spaces are encoded as %20
    str = encodeURI(str).replace(/%25(\d\d)/g, '%$1')
  }

  try {
    try {
      result = new URL(str, 'postgres://base')
    } catch (e) {
      // The URL is invalid so try again with a dummy host
      result = new URL(str.replace('@/', '@___DUMMY___/'), 'postgres://base')
      dummyHost = true
    }
  } catch (err) {
    // Remove the input from the error message to avoid leaking sensitive information
    err.input && (err.input = '*****REDACTED*****')
    throw err
  }

  // We'd like to use Object.fromEntries() here but Node.js 10 does not support it
  for (const entry of result.searchParams.entries()) {
    config[entry[0]] = entry[1]
  }

  config.user = config.user || decodeURIComponent(result.username)
  config.password = config.password || decodeURIComponent(result.password)

  if (result.protocol == 'socket:') {
    config.host = decodeURI(result.pathname)
    config.database = result.searchParams.get('db')
    config.client_encoding = result.searchParams.get('encoding')
    return config
  }
  const hostname = (dummyHost ? '' : result.hostname).replace(/^\[(.+)\]$/, '$1')
  if (!config.host) {
    // Only set the host if there is no equivalent query param.
    config.host = decodeURIComponent(hostname)
  } else if (hostname && /^%2f/i.test(hostname)) {
    // Only prepend the hostname to the pathname if it is not a URL encoded Unix socket host.
    result.pathname = hostname + result.pathname
  }
  if (!config.port) {
    // Only set the port if there is no equivalent query param.
    config.port = result.port
  }

  const pathname = result.pathname.slice(1) || null
  config.database = pathname ? decodeURI(pathname) : null

  if (config.ssl === 'true' || config.ssl === '1') {
    config.ssl = true
  }

  if (config.ssl === '0') {
    config.ssl = false
  }

  if (config.sslcert || config.sslkey || config.sslrootcert || config.sslmode) {
    config.ssl = {}
  }

  // sslnegotiation=direct implies SSL is in use (libpq requires sslmode>=require),
  // so enable SSL if the connection string did not otherwise configure it.
  if (config.sslnegotiation === 'direct' && config.ssl === undefined) {
    config.ssl = true
  }

  // Only try to load fs if we expect to read from the disk
  const fs = config.sslcert || config.sslkey || config.sslrootcert ? __nccwpck_require__(9896) : null

  if (config.sslcert) {
    config.ssl.cert = fs.readFileSync(config.sslcert).toString()
  }

  if (config.sslkey) {
    config.ssl.key = fs.readFileSync(config.sslkey).toString()
  }

  if (config.sslrootcert) {
    config.ssl.ca = fs.readFileSync(config.sslrootcert).toString()
  }

  if (options.useLibpqCompat && config.uselibpqcompat) {
    throw new Error('Both useLibpqCompat and uselibpqcompat are set. Please use only one of them.')
  }

  if (config.uselibpqcompat === 'true' || options.useLibpqCompat) {
    switch (config.sslmode) {
      case 'disable': {
        config.ssl = false
        break
      }
      case 'prefer': {
        config.ssl.rejectUnauthorized = false
        break
      }
      case 'require': {
        if (config.sslrootcert) {
          // If a root CA is specified, behavior of `sslmode=require` will be the same as that of `verify-ca`
          config.ssl.checkServerIdentity = function () {}
        } else {
          config.ssl.rejectUnauthorized = false
        }
        break
      }
      case 'verify-ca': {
        if (!config.ssl.ca) {
          throw new Error(
            'SECURITY WARNING: Using sslmode=verify-ca requires specifying a CA with sslrootcert. If a public CA is used, verify-ca allows connections to a server that somebody else may have registered with the CA, making you vulnerable to Man-in-the-Middle attacks. Either specify a custom CA certificate with sslrootcert parameter or use sslmode=verify-full for proper security.'
          )
        }
        config.ssl.checkServerIdentity = function () {}
        break
      }
      case 'verify-full': {
        break
      }
    }
  } else {
    switch (config.sslmode) {
      case 'disable': {
        config.ssl = false
        break
      }
      case 'prefer':
      case 'require':
      case 'verify-ca':
      case 'verify-full': {
        if (config.sslmode !== 'verify-full') {
          deprecatedSslModeWarning(config.sslmode)
        }
        break
      }
      case 'no-verify': {
        config.ssl.rejectUnauthorized = false
        break
      }
    }
  }

  return config
}

// convert pg-connection-string ssl config to a ClientConfig.ConnectionOptions
function toConnectionOptions(sslConfig) {
  const connectionOptions = Object.entries(sslConfig).reduce((c, [key, value]) => {
    // we explicitly check for undefined and null instead of `if (value)` because some
    // options accept falsy values. Example: `ssl.rejectUnauthorized = false`
    if (value !== undefined && value !== null) {
      c[key] = value
    }

    return c
  }, Object.create(null))

  return connectionOptions
}

// convert pg-connection-string config to a ClientConfig
function toClientConfig(config) {
  const poolConfig = Object.entries(config).reduce((c, [key, value]) => {
    if (key === 'ssl') {
      const sslConfig = value

      if (typeof sslConfig === 'boolean') {
        c[key] = sslConfig
      }

      if (typeof sslConfig === 'object') {
        c[key] = toConnectionOptions(sslConfig)
      }
    } else if (value !== undefined && value !== null) {
      if (key === 'port') {
        // when port is not specified, it is converted into an empty string
        // we want to avoid NaN or empty string as a values in ClientConfig
        if (value !== '') {
          const v = parseInt(value, 10)
          if (isNaN(v)) {
            throw new Error(`Invalid ${key}: ${value}`)
          }

          c[key] = v
        }
      } else {
        c[key] = value
      }
    }

    return c
  }, Object.create(null))

  return poolConfig
}

// parses a connection string into ClientConfig
function parseIntoClientConfig(str) {
  return toClientConfig(parse(str))
}

function deprecatedSslModeWarning(sslmode) {
  if (!deprecatedSslModeWarning.warned && typeof process !== 'undefined' && process.emitWarning) {
    deprecatedSslModeWarning.warned = true
    process.emitWarning(`SECURITY WARNING: The SSL modes 'prefer', 'require', and 'verify-ca' are treated as aliases for 'verify-full'.
In the next major version (pg-connection-string v3.0.0 and pg v9.0.0), these modes will adopt standard libpq semantics, which have weaker security guarantees.

To prepare for this change:
- If you want the current behavior, explicitly use 'sslmode=verify-full'
- If you want libpq compatibility now, use 'uselibpqcompat=true&sslmode=${sslmode}'

See https://www.postgresql.org/docs/current/libpq-ssl.html for libpq SSL mode definitions.`)
  }
}

module.exports = parse

parse.parse = parse
parse.toClientConfig = toClientConfig
parse.parseIntoClientConfig = parseIntoClientConfig


/***/ }),

/***/ 2299:
/***/ ((module) => {



// selected so (BASE - 1) * 0x100000000 + 0xffffffff is a safe integer
var BASE = 1000000;

function readInt8(buffer) {
	var high = buffer.readInt32BE(0);
	var low = buffer.readUInt32BE(4);
	var sign = '';

	if (high < 0) {
		high = ~high + (low === 0);
		low = (~low + 1) >>> 0;
		sign = '-';
	}

	var result = '';
	var carry;
	var t;
	var digits;
	var pad;
	var l;
	var i;

	{
		carry = high % BASE;
		high = high / BASE >>> 0;

		t = 0x100000000 * carry + low;
		low = t / BASE >>> 0;
		digits = '' + (t - BASE * low);

		if (low === 0 && high === 0) {
			return sign + digits + result;
		}

		pad = '';
		l = 6 - digits.length;

		for (i = 0; i < l; i++) {
			pad += '0';
		}

		result = pad + digits + result;
	}

	{
		carry = high % BASE;
		high = high / BASE >>> 0;

		t = 0x100000000 * carry + low;
		low = t / BASE >>> 0;
		digits = '' + (t - BASE * low);

		if (low === 0 && high === 0) {
			return sign + digits + result;
		}

		pad = '';
		l = 6 - digits.length;

		for (i = 0; i < l; i++) {
			pad += '0';
		}

		result = pad + digits + result;
	}

	{
		carry = high % BASE;
		high = high / BASE >>> 0;

		t = 0x100000000 * carry + low;
		low = t / BASE >>> 0;
		digits = '' + (t - BASE * low);

		if (low === 0 && high === 0) {
			return sign + digits + result;
		}

		pad = '';
		l = 6 - digits.length;

		for (i = 0; i < l; i++) {
			pad += '0';
		}

		result = pad + digits + result;
	}

	{
		carry = high % BASE;
		t = 0x100000000 * carry + low;
		digits = '' + t % BASE;

		return sign + digits + result;
	}
}

module.exports = readInt8;


/***/ }),

/***/ 7558:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const EventEmitter = (__nccwpck_require__(4434).EventEmitter)

const NOOP = function () {}

const removeWhere = (list, predicate) => {
  const i = list.findIndex(predicate)

  return i === -1 ? undefined : list.splice(i, 1)[0]
}

class IdleItem {
  constructor(client, idleListener, timeoutId) {
    this.client = client
    this.idleListener = idleListener
    this.timeoutId = timeoutId
  }
}

class PendingItem {
  constructor(callback) {
    this.callback = callback
  }
}

function throwOnDoubleRelease() {
  throw new Error('Release called on client which has already been released to the pool.')
}

function promisify(Promise, callback) {
  if (callback) {
    return { callback: callback, result: undefined }
  }
  let rej
  let res
  const cb = function (err, client) {
    err ? rej(err) : res(client)
  }
  const result = new Promise(function (resolve, reject) {
    res = resolve
    rej = reject
  }).catch((err) => {
    // replace the stack trace that leads to `TCP.onStreamRead` with one that leads back to the
    // application that created the query
    Error.captureStackTrace(err)
    throw err
  })
  return { callback: cb, result: result }
}

function makeIdleListener(pool, client) {
  return function idleListener(err) {
    err.client = client

    client.removeListener('error', idleListener)
    client.on('error', () => {
      pool.log('additional client error after disconnection due to error', err)
    })
    pool._remove(client)
    // TODO - document that once the pool emits an error
    // the client has already been closed & purged and is unusable
    pool.emit('error', err, client)
  }
}

class Pool extends EventEmitter {
  constructor(options, Client) {
    super()
    this.options = Object.assign({}, options)

    if (options != null && 'password' in options) {
      // "hiding" the password so it doesn't show up in stack traces
      // or if the client is console.logged
      Object.defineProperty(this.options, 'password', {
        configurable: true,
        enumerable: false,
        writable: true,
        value: options.password,
      })
    }
    if (options != null && options.ssl && options.ssl.key) {
      // "hiding" the ssl->key so it doesn't show up in stack traces
      // or if the client is console.logged
      Object.defineProperty(this.options.ssl, 'key', {
        enumerable: false,
      })
    }

    this.options.max = this.options.max || this.options.poolSize || 10
    this.options.min = this.options.min || 0
    this.options.maxUses = this.options.maxUses || Infinity
    this.options.allowExitOnIdle = this.options.allowExitOnIdle || false
    this.options.maxLifetimeSeconds = this.options.maxLifetimeSeconds || 0
    this.log = this.options.log || function () {}
    this.Client = this.options.Client || Client || (__nccwpck_require__(3273).Client)
    this.Promise = this.options.Promise || global.Promise

    if (typeof this.options.idleTimeoutMillis === 'undefined') {
      this.options.idleTimeoutMillis = 10000
    }

    this._clients = []
    this._idle = []
    this._expired = new WeakSet()
    this._pendingQueue = []
    this._endCallback = undefined
    this.ending = false
    this.ended = false
  }

  _promiseTry(f) {
    const Promise = this.Promise
    if (typeof Promise.try === 'function') {
      return Promise.try(f)
    }
    return new Promise((resolve) => resolve(f()))
  }

  _isFull() {
    return this._clients.length >= this.options.max
  }

  _isAboveMin() {
    return this._clients.length > this.options.min
  }

  _pulseQueue() {
    this.log('pulse queue')
    if (this.ended) {
      this.log('pulse queue ended')
      return
    }
    if (this.ending) {
      this.log('pulse queue on ending')
      if (this._idle.length) {
        this._idle.slice().map((item) => {
          this._remove(item.client)
        })
      }
      if (!this._clients.length) {
        this.ended = true
        this._endCallback()
      }
      return
    }

    // if we don't have any waiting, do nothing
    if (!this._pendingQueue.length) {
      this.log('no queued requests')
      return
    }
    // if we don't have any idle clients and we have no more room do nothing
    if (!this._idle.length && this._isFull()) {
      return
    }
    const pendingItem = this._pendingQueue.shift()
    if (this._idle.length) {
      const idleItem = this._idle.pop()
      clearTimeout(idleItem.timeoutId)
      const client = idleItem.client
      client.ref && client.ref()
      const idleListener = idleItem.idleListener

      return this._acquireClient(client, pendingItem, idleListener, false)
    }
    if (!this._isFull()) {
      return this.newClient(pendingItem)
    }
    throw new Error('unexpected condition')
  }

  _remove(client, callback) {
    const removed = removeWhere(this._idle, (item) => item.client === client)

    if (removed !== undefined) {
      clearTimeout(removed.timeoutId)
    }

    this._clients = this._clients.filter((c) => c !== client)
    const context = this
    client.end(() => {
      context.emit('remove', client)

      if (typeof callback === 'function') {
        callback()
      }
    })
  }

  connect(cb) {
    if (this.ending) {
      const err = new Error('Cannot use a pool after calling end on the pool')
      return cb ? cb(err) : this.Promise.reject(err)
    }

    const response = promisify(this.Promise, cb)
    const result = response.result

    // if we don't have to connect a new client, don't do so
    if (this._isFull() || this._idle.length) {
      // if we have idle clients schedule a pulse immediately
      if (this._idle.length) {
        process.nextTick(() => this._pulseQueue())
      }

      if (!this.options.connectionTimeoutMillis) {
        this._pendingQueue.push(new PendingItem(response.callback))
        return result
      }

      const queueCallback = (err, res, done) => {
        clearTimeout(tid)
        response.callback(err, res, done)
      }

      const pendingItem = new PendingItem(queueCallback)

      // set connection timeout on checking out an existing client
      const tid = setTimeout(() => {
        // remove the callback from pending waiters because
        // we're going to call it with a timeout error
        removeWhere(this._pendingQueue, (i) => i.callback === queueCallback)
        pendingItem.timedOut = true
        response.callback(new Error('timeout exceeded when trying to connect'))
      }, this.options.connectionTimeoutMillis)

      if (tid.unref) {
        tid.unref()
      }

      this._pendingQueue.push(pendingItem)
      return result
    }

    this.newClient(new PendingItem(response.callback))

    return result
  }

  newClient(pendingItem) {
    const client = new this.Client(this.options)
    this._clients.push(client)
    const idleListener = makeIdleListener(this, client)

    this.log('checking client timeout')

    // connection timeout logic
    let tid
    let timeoutHit = false
    if (this.options.connectionTimeoutMillis) {
      tid = setTimeout(() => {
        if (client.connection) {
          this.log('ending client due to timeout')
          timeoutHit = true
          client.connection.stream.destroy()
        } else if (!client.isConnected()) {
          this.log('ending client due to timeout')
          timeoutHit = true
          // force kill the node driver, and let libpq do its teardown
          client.end()
        }
      }, this.options.connectionTimeoutMillis)
    }

    this.log('connecting new client')
    client.connect((err) => {
      if (tid) {
        clearTimeout(tid)
      }
      client.on('error', idleListener)
      if (err) {
        this.log('client failed to connect', err)
        // remove the dead client from our list of clients
        this._clients = this._clients.filter((c) => c !== client)
        if (timeoutHit) {
          err = new Error('Connection terminated due to connection timeout', { cause: err })
        }

        // this client won’t be released, so move on immediately
        this._pulseQueue()

        if (!pendingItem.timedOut) {
          pendingItem.callback(err, undefined, NOOP)
        }
      } else {
        this.log('new client connected')

        if (this.options.onConnect) {
          this._promiseTry(() => this.options.onConnect(client)).then(
            () => {
              this._afterConnect(client, pendingItem, idleListener)
            },
            (hookErr) => {
              this._clients = this._clients.filter((c) => c !== client)
              client.end(() => {
                this._pulseQueue()
                if (!pendingItem.timedOut) {
                  pendingItem.callback(hookErr, undefined, NOOP)
                }
              })
            }
          )
          return
        }

        return this._afterConnect(client, pendingItem, idleListener)
      }
    })
  }

  _afterConnect(client, pendingItem, idleListener) {
    if (this.options.maxLifetimeSeconds !== 0) {
      const maxLifetimeTimeout = setTimeout(() => {
        this.log('ending client due to expired lifetime')
        this._expired.add(client)
        const idleIndex = this._idle.findIndex((idleItem) => idleItem.client === client)
        if (idleIndex !== -1) {
          this._acquireClient(
            client,
            new PendingItem((err, client, clientRelease) => clientRelease()),
            idleListener,
            false
          )
        }
      }, this.options.maxLifetimeSeconds * 1000)

      maxLifetimeTimeout.unref()
      client.once('end', () => clearTimeout(maxLifetimeTimeout))
    }

    return this._acquireClient(client, pendingItem, idleListener, true)
  }

  // acquire a client for a pending work item
  _acquireClient(client, pendingItem, idleListener, isNew) {
    if (isNew) {
      this.emit('connect', client)
    }

    this.emit('acquire', client)

    client.release = this._releaseOnce(client, idleListener)

    client.removeListener('error', idleListener)

    if (!pendingItem.timedOut) {
      if (isNew && this.options.verify) {
        this.options.verify(client, (err) => {
          if (err) {
            client.release(err)
            return pendingItem.callback(err, undefined, NOOP)
          }

          pendingItem.callback(undefined, client, client.release)
        })
      } else {
        pendingItem.callback(undefined, client, client.release)
      }
    } else {
      if (isNew && this.options.verify) {
        this.options.verify(client, client.release)
      } else {
        client.release()
      }
    }
  }

  // returns a function that wraps _release and throws if called more than once
  _releaseOnce(client, idleListener) {
    let released = false

    return (err) => {
      if (released) {
        throwOnDoubleRelease()
      }

      released = true
      this._release(client, idleListener, err)
    }
  }

  // release a client back to the poll, include an error
  // to remove it from the pool
  _release(client, idleListener, err) {
    client.on('error', idleListener)

    client._poolUseCount = (client._poolUseCount || 0) + 1

    this.emit('release', err, client)

    // TODO(bmc): expose a proper, public interface _queryable and _ending
    if (err || this.ending || !client._queryable || client._ending || client._poolUseCount >= this.options.maxUses) {
      if (client._poolUseCount >= this.options.maxUses) {
        this.log('remove expended client')
      }

      return this._remove(client, this._pulseQueue.bind(this))
    }

    const isExpired = this._expired.has(client)
    if (isExpired) {
      this.log('remove expired client')
      this._expired.delete(client)
      return this._remove(client, this._pulseQueue.bind(this))
    }

    // idle timeout
    let tid
    if (this.options.idleTimeoutMillis && this._isAboveMin()) {
      tid = setTimeout(() => {
        if (this._isAboveMin()) {
          this.log('remove idle client')
          this._remove(client, this._pulseQueue.bind(this))
        }
      }, this.options.idleTimeoutMillis)

      if (this.options.allowExitOnIdle) {
        // allow Node to exit if this is all that's left
        tid.unref()
      }
    }

    if (this.options.allowExitOnIdle) {
      client.unref()
    }

    this._idle.push(new IdleItem(client, idleListener, tid))
    this._pulseQueue()
  }

  query(text, values, cb) {
    // guard clause against passing a function as the first parameter
    if (typeof text === 'function') {
      const response = promisify(this.Promise, text)
      setImmediate(function () {
        return response.callback(new Error('Passing a function as the first parameter to pool.query is not supported'))
      })
      return response.result
    }

    // allow plain text query without values, but callback
    if (typeof values === 'function') {
      cb = values
      values = undefined
    }
    const response = promisify(this.Promise, cb)
    cb = response.callback

    this.connect((err, client) => {
      if (err) {
        return cb(err)
      }

      let clientReleased = false
      const onError = (err) => {
        if (clientReleased) {
          return
        }
        clientReleased = true
        client.release(err)
        cb(err)
      }

      client.once('error', onError)
      this.log('dispatching query')
      try {
        client.query(text, values, (err, res) => {
          this.log('query dispatched')
          client.removeListener('error', onError)
          if (clientReleased) {
            return
          }
          clientReleased = true
          client.release(err)
          if (err) {
            return cb(err)
          }
          return cb(undefined, res)
        })
      } catch (err) {
        client.release(err)
        return cb(err)
      }
    })
    return response.result
  }

  end(cb) {
    this.log('ending')
    if (this.ending) {
      const err = new Error('Called end on pool more than once')
      return cb ? cb(err) : this.Promise.reject(err)
    }
    this.ending = true
    const promised = promisify(this.Promise, cb)
    this._endCallback = promised.callback
    this._pulseQueue()
    return promised.result
  }

  get waitingCount() {
    return this._pendingQueue.length
  }

  get idleCount() {
    return this._idle.length
  }

  get expiredCount() {
    return this._clients.reduce((acc, client) => acc + (this._expired.has(client) ? 1 : 0), 0)
  }

  get totalCount() {
    return this._clients.length
  }
}
module.exports = Pool


/***/ }),

/***/ 9971:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BufferReader = void 0;
class BufferReader {
    constructor(offset = 0) {
        this.offset = offset;
        this.buffer = Buffer.allocUnsafe(0);
        // TODO(bmc): support non-utf8 encoding?
        this.encoding = 'utf-8';
    }
    setBuffer(offset, buffer) {
        this.offset = offset;
        this.buffer = buffer;
    }
    int16() {
        const result = this.buffer.readInt16BE(this.offset);
        this.offset += 2;
        return result;
    }
    byte() {
        const result = this.buffer[this.offset];
        this.offset++;
        return result;
    }
    int32() {
        const result = this.buffer.readInt32BE(this.offset);
        this.offset += 4;
        return result;
    }
    uint32() {
        const result = this.buffer.readUInt32BE(this.offset);
        this.offset += 4;
        return result;
    }
    string(length) {
        const result = this.buffer.toString(this.encoding, this.offset, this.offset + length);
        this.offset += length;
        return result;
    }
    cstring() {
        const start = this.offset;
        let end = start;
        // eslint-disable-next-line no-empty
        while (this.buffer[end++]) { }
        this.offset = end;
        return this.buffer.toString(this.encoding, start, end - 1);
    }
    bytes(length) {
        const result = this.buffer.slice(this.offset, this.offset + length);
        this.offset += length;
        return result;
    }
}
exports.BufferReader = BufferReader;
//# sourceMappingURL=buffer-reader.js.map

/***/ }),

/***/ 9315:
/***/ ((__unused_webpack_module, exports) => {


//binary data writer tuned for encoding binary specific to the postgres binary protocol
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Writer = void 0;
class Writer {
    constructor(size = 256) {
        this.size = size;
        this.offset = 5;
        this.headerPosition = 0;
        this.buffer = Buffer.allocUnsafe(size);
    }
    ensure(size) {
        const remaining = this.buffer.length - this.offset;
        if (remaining < size) {
            const oldBuffer = this.buffer;
            // exponential growth factor of around ~ 1.5
            // https://stackoverflow.com/questions/2269063/buffer-growth-strategy
            const newSize = oldBuffer.length + (oldBuffer.length >> 1) + size;
            this.buffer = Buffer.allocUnsafe(newSize);
            oldBuffer.copy(this.buffer, 0, 0, this.offset);
        }
    }
    addInt32(num) {
        this.ensure(4);
        this.buffer[this.offset++] = (num >>> 24) & 0xff;
        this.buffer[this.offset++] = (num >>> 16) & 0xff;
        this.buffer[this.offset++] = (num >>> 8) & 0xff;
        this.buffer[this.offset++] = (num >>> 0) & 0xff;
        return this;
    }
    addInt16(num) {
        this.ensure(2);
        this.buffer[this.offset++] = (num >>> 8) & 0xff;
        this.buffer[this.offset++] = (num >>> 0) & 0xff;
        return this;
    }
    addCString(string) {
        if (!string) {
            this.ensure(1);
        }
        else {
            const len = Buffer.byteLength(string);
            this.ensure(len + 1); // +1 for null terminator
            this.buffer.write(string, this.offset, 'utf-8');
            this.offset += len;
        }
        this.buffer[this.offset++] = 0; // null terminator
        return this;
    }
    addString(string = '') {
        const len = Buffer.byteLength(string);
        this.ensure(len);
        this.buffer.write(string, this.offset);
        this.offset += len;
        return this;
    }
    // Write an Int32 byte-length prefix immediately followed by the string's UTF-8
    // bytes. Postgres' Bind wire format prefixes every parameter with its length,
    // and doing it in one method computes Buffer.byteLength ONCE — the previous
    // `addInt32(Buffer.byteLength(s)).addString(s)` pairing scanned the string
    // three times (byteLength for the prefix, byteLength again inside addString,
    // then the encode), which is costly for large text parameters.
    addInt32PrefixedString(string) {
        const len = Buffer.byteLength(string);
        this.ensure(4 + len);
        const buffer = this.buffer;
        let offset = this.offset;
        buffer[offset++] = (len >>> 24) & 0xff;
        buffer[offset++] = (len >>> 16) & 0xff;
        buffer[offset++] = (len >>> 8) & 0xff;
        buffer[offset++] = (len >>> 0) & 0xff;
        buffer.write(string, offset, 'utf-8');
        this.offset = offset + len;
        return this;
    }
    add(otherBuffer) {
        this.ensure(otherBuffer.length);
        otherBuffer.copy(this.buffer, this.offset);
        this.offset += otherBuffer.length;
        return this;
    }
    /**
     * Appends an uninitialized block of {@link size} bytes to the buffer and returns its offset.
     */
    reserveUnsafe(size) {
        const offset = this.offset;
        this.ensure(size);
        this.offset += size;
        return offset;
    }
    join(code) {
        if (code) {
            this.buffer[this.headerPosition] = code;
            //length is everything in this packet minus the code
            const length = this.offset - (this.headerPosition + 1);
            this.buffer.writeInt32BE(length, this.headerPosition + 1);
        }
        return this.buffer.slice(code ? 0 : 5, this.offset);
    }
    flush(code) {
        const result = this.join(code);
        this.offset = 5;
        this.headerPosition = 0;
        this.buffer = Buffer.allocUnsafe(this.size);
        return result;
    }
    clear() {
        this.offset = 5;
        this.headerPosition = 0;
    }
}
exports.Writer = Writer;
//# sourceMappingURL=buffer-writer.js.map

/***/ }),

/***/ 4233:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DatabaseError = exports.serialize = void 0;
exports.parse = parse;
const messages_1 = __nccwpck_require__(5809);
Object.defineProperty(exports, "DatabaseError", ({ enumerable: true, get: function () { return messages_1.DatabaseError; } }));
const serializer_1 = __nccwpck_require__(6513);
Object.defineProperty(exports, "serialize", ({ enumerable: true, get: function () { return serializer_1.serialize; } }));
const parser_1 = __nccwpck_require__(3318);
function parse(stream, callback) {
    const parser = new parser_1.Parser();
    stream.on('data', (buffer) => parser.parse(buffer, callback));
    return new Promise((resolve) => stream.on('end', () => resolve()));
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 5809:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NoticeMessage = exports.DataRowMessage = exports.CommandCompleteMessage = exports.ReadyForQueryMessage = exports.NotificationResponseMessage = exports.BackendKeyDataMessage = exports.AuthenticationMD5Password = exports.ParameterStatusMessage = exports.ParameterDescriptionMessage = exports.RowDescriptionMessage = exports.Field = exports.CopyResponse = exports.CopyDataMessage = exports.DatabaseError = exports.copyDone = exports.emptyQuery = exports.replicationStart = exports.portalSuspended = exports.noData = exports.closeComplete = exports.bindComplete = exports.parseComplete = void 0;
exports.parseComplete = {
    name: 'parseComplete',
    length: 5,
};
exports.bindComplete = {
    name: 'bindComplete',
    length: 5,
};
exports.closeComplete = {
    name: 'closeComplete',
    length: 5,
};
exports.noData = {
    name: 'noData',
    length: 5,
};
exports.portalSuspended = {
    name: 'portalSuspended',
    length: 5,
};
exports.replicationStart = {
    name: 'replicationStart',
    length: 4,
};
exports.emptyQuery = {
    name: 'emptyQuery',
    length: 4,
};
exports.copyDone = {
    name: 'copyDone',
    length: 4,
};
class DatabaseError extends Error {
    constructor(message, length, name) {
        super(message);
        this.length = length;
        this.name = name;
    }
}
exports.DatabaseError = DatabaseError;
class CopyDataMessage {
    constructor(length, chunk) {
        this.length = length;
        this.chunk = chunk;
        this.name = 'copyData';
    }
}
exports.CopyDataMessage = CopyDataMessage;
class CopyResponse {
    constructor(length, name, binary, columnCount) {
        this.length = length;
        this.name = name;
        this.binary = binary;
        this.columnTypes = new Array(columnCount);
    }
}
exports.CopyResponse = CopyResponse;
class Field {
    constructor(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, format) {
        this.name = name;
        this.tableID = tableID;
        this.columnID = columnID;
        this.dataTypeID = dataTypeID;
        this.dataTypeSize = dataTypeSize;
        this.dataTypeModifier = dataTypeModifier;
        this.format = format;
    }
}
exports.Field = Field;
class RowDescriptionMessage {
    constructor(length, fieldCount) {
        this.length = length;
        this.fieldCount = fieldCount;
        this.name = 'rowDescription';
        this.fields = new Array(this.fieldCount);
    }
}
exports.RowDescriptionMessage = RowDescriptionMessage;
class ParameterDescriptionMessage {
    constructor(length, parameterCount) {
        this.length = length;
        this.parameterCount = parameterCount;
        this.name = 'parameterDescription';
        this.dataTypeIDs = new Array(this.parameterCount);
    }
}
exports.ParameterDescriptionMessage = ParameterDescriptionMessage;
class ParameterStatusMessage {
    constructor(length, parameterName, parameterValue) {
        this.length = length;
        this.parameterName = parameterName;
        this.parameterValue = parameterValue;
        this.name = 'parameterStatus';
    }
}
exports.ParameterStatusMessage = ParameterStatusMessage;
class AuthenticationMD5Password {
    constructor(length, salt) {
        this.length = length;
        this.salt = salt;
        this.name = 'authenticationMD5Password';
    }
}
exports.AuthenticationMD5Password = AuthenticationMD5Password;
class BackendKeyDataMessage {
    constructor(length, processID, secretKey) {
        this.length = length;
        this.processID = processID;
        this.secretKey = secretKey;
        this.name = 'backendKeyData';
    }
}
exports.BackendKeyDataMessage = BackendKeyDataMessage;
class NotificationResponseMessage {
    constructor(length, processId, channel, payload) {
        this.length = length;
        this.processId = processId;
        this.channel = channel;
        this.payload = payload;
        this.name = 'notification';
    }
}
exports.NotificationResponseMessage = NotificationResponseMessage;
class ReadyForQueryMessage {
    constructor(length, status) {
        this.length = length;
        this.status = status;
        this.name = 'readyForQuery';
    }
}
exports.ReadyForQueryMessage = ReadyForQueryMessage;
class CommandCompleteMessage {
    constructor(length, text) {
        this.length = length;
        this.text = text;
        this.name = 'commandComplete';
    }
}
exports.CommandCompleteMessage = CommandCompleteMessage;
class DataRowMessage {
    constructor(length, fields) {
        this.length = length;
        this.fields = fields;
        this.name = 'dataRow';
        this.fieldCount = fields.length;
    }
}
exports.DataRowMessage = DataRowMessage;
class NoticeMessage {
    constructor(length, message) {
        this.length = length;
        this.message = message;
        this.name = 'notice';
    }
}
exports.NoticeMessage = NoticeMessage;
//# sourceMappingURL=messages.js.map

/***/ }),

/***/ 3318:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Parser = void 0;
const messages_1 = __nccwpck_require__(5809);
const buffer_reader_1 = __nccwpck_require__(9971);
// every message is prefixed with a single byte
const CODE_LENGTH = 1;
// every message has an int32 length which includes itself but does
// NOT include the code in the length
const LEN_LENGTH = 4;
const HEADER_LENGTH = CODE_LENGTH + LEN_LENGTH;
// A placeholder for a `BackendMessage`’s length value that will be set after construction.
const LATEINIT_LENGTH = -1;
const emptyBuffer = Buffer.allocUnsafe(0);
class Parser {
    constructor(opts) {
        this.buffer = emptyBuffer;
        this.bufferLength = 0;
        this.bufferOffset = 0;
        this.reader = new buffer_reader_1.BufferReader();
        if ((opts === null || opts === void 0 ? void 0 : opts.mode) === 'binary') {
            throw new Error('Binary mode not supported yet');
        }
        this.mode = (opts === null || opts === void 0 ? void 0 : opts.mode) || 'text';
    }
    parse(buffer, callback) {
        this.mergeBuffer(buffer);
        const bufferFullLength = this.bufferOffset + this.bufferLength;
        let offset = this.bufferOffset;
        while (offset + HEADER_LENGTH <= bufferFullLength) {
            // code is 1 byte long - it identifies the message type
            const code = this.buffer[offset];
            // length is 1 Uint32BE - it is the length of the message EXCLUDING the code
            const length = this.buffer.readUInt32BE(offset + CODE_LENGTH);
            const fullMessageLength = CODE_LENGTH + length;
            if (fullMessageLength + offset <= bufferFullLength) {
                const message = this.handlePacket(offset + HEADER_LENGTH, code, length, this.buffer);
                callback(message);
                offset += fullMessageLength;
            }
            else {
                break;
            }
        }
        if (offset === bufferFullLength) {
            // No more use for the buffer
            this.buffer = emptyBuffer;
            this.bufferLength = 0;
            this.bufferOffset = 0;
        }
        else {
            // Adjust the cursors of remainingBuffer
            this.bufferLength = bufferFullLength - offset;
            this.bufferOffset = offset;
        }
    }
    mergeBuffer(buffer) {
        if (this.bufferLength > 0) {
            const newLength = this.bufferLength + buffer.byteLength;
            const newFullLength = newLength + this.bufferOffset;
            if (newFullLength > this.buffer.byteLength) {
                // We can't concat the new buffer with the remaining one
                let newBuffer;
                if (newLength <= this.buffer.byteLength && this.bufferOffset >= this.bufferLength) {
                    // We can move the relevant part to the beginning of the buffer instead of allocating a new buffer
                    newBuffer = this.buffer;
                }
                else {
                    // Allocate a new larger buffer
                    let newBufferLength = this.buffer.byteLength * 2;
                    while (newLength >= newBufferLength) {
                        newBufferLength *= 2;
                    }
                    newBuffer = Buffer.allocUnsafe(newBufferLength);
                }
                // Move the remaining buffer to the new one
                this.buffer.copy(newBuffer, 0, this.bufferOffset, this.bufferOffset + this.bufferLength);
                this.buffer = newBuffer;
                this.bufferOffset = 0;
            }
            // Concat the new buffer with the remaining one
            buffer.copy(this.buffer, this.bufferOffset + this.bufferLength);
            this.bufferLength = newLength;
        }
        else {
            this.buffer = buffer;
            this.bufferOffset = 0;
            this.bufferLength = buffer.byteLength;
        }
    }
    handlePacket(offset, code, length, bytes) {
        const { reader } = this;
        // NOTE: This undesirably retains the buffer in `this.reader` if the `parse*Message` calls below throw. However, those should only throw in the case of a protocol error, which normally results in the reader being discarded.
        reader.setBuffer(offset, bytes);
        let message;
        switch (code) {
            case 50 /* MessageCodes.BindComplete */:
                message = messages_1.bindComplete;
                break;
            case 49 /* MessageCodes.ParseComplete */:
                message = messages_1.parseComplete;
                break;
            case 51 /* MessageCodes.CloseComplete */:
                message = messages_1.closeComplete;
                break;
            case 110 /* MessageCodes.NoData */:
                message = messages_1.noData;
                break;
            case 115 /* MessageCodes.PortalSuspended */:
                message = messages_1.portalSuspended;
                break;
            case 99 /* MessageCodes.CopyDone */:
                message = messages_1.copyDone;
                break;
            case 87 /* MessageCodes.ReplicationStart */:
                message = messages_1.replicationStart;
                break;
            case 73 /* MessageCodes.EmptyQuery */:
                message = messages_1.emptyQuery;
                break;
            case 68 /* MessageCodes.DataRow */:
                message = parseDataRowMessage(reader);
                break;
            case 67 /* MessageCodes.CommandComplete */:
                message = parseCommandCompleteMessage(reader);
                break;
            case 90 /* MessageCodes.ReadyForQuery */:
                message = parseReadyForQueryMessage(reader);
                break;
            case 65 /* MessageCodes.NotificationResponse */:
                message = parseNotificationMessage(reader);
                break;
            case 82 /* MessageCodes.AuthenticationResponse */:
                message = parseAuthenticationResponse(reader, length);
                break;
            case 83 /* MessageCodes.ParameterStatus */:
                message = parseParameterStatusMessage(reader);
                break;
            case 75 /* MessageCodes.BackendKeyData */:
                message = parseBackendKeyData(reader);
                break;
            case 69 /* MessageCodes.ErrorMessage */:
                message = parseErrorMessage(reader, 'error');
                break;
            case 78 /* MessageCodes.NoticeMessage */:
                message = parseErrorMessage(reader, 'notice');
                break;
            case 84 /* MessageCodes.RowDescriptionMessage */:
                message = parseRowDescriptionMessage(reader);
                break;
            case 116 /* MessageCodes.ParameterDescriptionMessage */:
                message = parseParameterDescriptionMessage(reader);
                break;
            case 71 /* MessageCodes.CopyIn */:
                message = parseCopyInMessage(reader);
                break;
            case 72 /* MessageCodes.CopyOut */:
                message = parseCopyOutMessage(reader);
                break;
            case 100 /* MessageCodes.CopyData */:
                message = parseCopyData(reader, length);
                break;
            default:
                return new messages_1.DatabaseError('received invalid response: ' + code.toString(16), length, 'error');
        }
        reader.setBuffer(0, emptyBuffer);
        message.length = length;
        return message;
    }
}
exports.Parser = Parser;
const parseReadyForQueryMessage = (reader) => {
    const status = reader.string(1);
    return new messages_1.ReadyForQueryMessage(LATEINIT_LENGTH, status);
};
const parseCommandCompleteMessage = (reader) => {
    const text = reader.cstring();
    return new messages_1.CommandCompleteMessage(LATEINIT_LENGTH, text);
};
const parseCopyData = (reader, length) => {
    const chunk = reader.bytes(length - 4);
    return new messages_1.CopyDataMessage(LATEINIT_LENGTH, chunk);
};
const parseCopyInMessage = (reader) => parseCopyMessage(reader, 'copyInResponse');
const parseCopyOutMessage = (reader) => parseCopyMessage(reader, 'copyOutResponse');
const parseCopyMessage = (reader, messageName) => {
    const isBinary = reader.byte() !== 0;
    const columnCount = reader.int16();
    const message = new messages_1.CopyResponse(LATEINIT_LENGTH, messageName, isBinary, columnCount);
    for (let i = 0; i < columnCount; i++) {
        message.columnTypes[i] = reader.int16();
    }
    return message;
};
const parseNotificationMessage = (reader) => {
    const processId = reader.int32();
    const channel = reader.cstring();
    const payload = reader.cstring();
    return new messages_1.NotificationResponseMessage(LATEINIT_LENGTH, processId, channel, payload);
};
const parseRowDescriptionMessage = (reader) => {
    const fieldCount = reader.int16();
    const message = new messages_1.RowDescriptionMessage(LATEINIT_LENGTH, fieldCount);
    for (let i = 0; i < fieldCount; i++) {
        message.fields[i] = parseField(reader);
    }
    return message;
};
const parseField = (reader) => {
    const name = reader.cstring();
    const tableID = reader.uint32();
    const columnID = reader.int16();
    const dataTypeID = reader.uint32();
    const dataTypeSize = reader.int16();
    const dataTypeModifier = reader.int32();
    const mode = reader.int16() === 0 ? 'text' : 'binary';
    return new messages_1.Field(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, mode);
};
const parseParameterDescriptionMessage = (reader) => {
    const parameterCount = reader.int16();
    const message = new messages_1.ParameterDescriptionMessage(LATEINIT_LENGTH, parameterCount);
    for (let i = 0; i < parameterCount; i++) {
        // OIDs are unsigned, same as dataTypeID in parseField above
        message.dataTypeIDs[i] = reader.uint32();
    }
    return message;
};
const parseDataRowMessage = (reader) => {
    const fieldCount = reader.int16();
    const fields = new Array(fieldCount);
    for (let i = 0; i < fieldCount; i++) {
        const len = reader.int32();
        // a -1 for length means the value of the field is null
        fields[i] = len === -1 ? null : reader.string(len);
    }
    return new messages_1.DataRowMessage(LATEINIT_LENGTH, fields);
};
const parseParameterStatusMessage = (reader) => {
    const name = reader.cstring();
    const value = reader.cstring();
    return new messages_1.ParameterStatusMessage(LATEINIT_LENGTH, name, value);
};
const parseBackendKeyData = (reader) => {
    const processID = reader.int32();
    const secretKey = reader.int32();
    return new messages_1.BackendKeyDataMessage(LATEINIT_LENGTH, processID, secretKey);
};
const parseAuthenticationResponse = (reader, length) => {
    const code = reader.int32();
    // TODO(bmc): maybe better types here
    const message = {
        name: 'authenticationOk',
        length,
    };
    switch (code) {
        case 0: // AuthenticationOk
            break;
        case 3: // AuthenticationCleartextPassword
            if (message.length === 8) {
                message.name = 'authenticationCleartextPassword';
            }
            break;
        case 5: // AuthenticationMD5Password
            if (message.length === 12) {
                message.name = 'authenticationMD5Password';
                const salt = reader.bytes(4);
                return new messages_1.AuthenticationMD5Password(LATEINIT_LENGTH, salt);
            }
            break;
        case 10: // AuthenticationSASL
            {
                message.name = 'authenticationSASL';
                message.mechanisms = [];
                let mechanism;
                do {
                    mechanism = reader.cstring();
                    if (mechanism) {
                        message.mechanisms.push(mechanism);
                    }
                } while (mechanism);
            }
            break;
        case 11: // AuthenticationSASLContinue
            message.name = 'authenticationSASLContinue';
            message.data = reader.string(length - 8);
            break;
        case 12: // AuthenticationSASLFinal
            message.name = 'authenticationSASLFinal';
            message.data = reader.string(length - 8);
            break;
        default:
            throw new Error('Unknown authenticationOk message type ' + code);
    }
    return message;
};
const parseErrorMessage = (reader, name) => {
    const fields = {};
    let fieldType = reader.string(1);
    while (fieldType !== '\0') {
        fields[fieldType] = reader.cstring();
        fieldType = reader.string(1);
    }
    const messageValue = fields.M;
    const message = name === 'notice'
        ? new messages_1.NoticeMessage(LATEINIT_LENGTH, messageValue)
        : new messages_1.DatabaseError(messageValue, LATEINIT_LENGTH, name);
    message.severity = fields.S;
    message.code = fields.C;
    message.detail = fields.D;
    message.hint = fields.H;
    message.position = fields.P;
    message.internalPosition = fields.p;
    message.internalQuery = fields.q;
    message.where = fields.W;
    message.schema = fields.s;
    message.table = fields.t;
    message.column = fields.c;
    message.dataType = fields.d;
    message.constraint = fields.n;
    message.file = fields.F;
    message.line = fields.L;
    message.routine = fields.R;
    return message;
};
//# sourceMappingURL=parser.js.map

/***/ }),

/***/ 6513:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.serialize = void 0;
const buffer_writer_1 = __nccwpck_require__(9315);
const writer = new buffer_writer_1.Writer();
const startup = (opts) => {
    // protocol version
    writer.addInt16(3).addInt16(0);
    for (const key of Object.keys(opts)) {
        writer.addCString(key).addCString(opts[key]);
    }
    writer.addCString('client_encoding').addCString('UTF8');
    const bodyBuffer = writer.addCString('').flush();
    // this message is sent without a code
    const length = bodyBuffer.length + 4;
    return new buffer_writer_1.Writer().addInt32(length).add(bodyBuffer).flush();
};
const requestSsl = () => {
    const response = Buffer.allocUnsafe(8);
    response.writeInt32BE(8, 0);
    response.writeInt32BE(80877103, 4);
    return response;
};
const password = (password) => {
    return writer.addCString(password).flush(112 /* code.startup */);
};
const sendSASLInitialResponseMessage = function (mechanism, initialResponse) {
    // 0x70 = 'p'
    writer.addCString(mechanism).addInt32PrefixedString(initialResponse);
    return writer.flush(112 /* code.startup */);
};
const sendSCRAMClientFinalMessage = function (additionalData) {
    return writer.addString(additionalData).flush(112 /* code.startup */);
};
const query = (text) => {
    return writer.addCString(text).flush(81 /* code.query */);
};
const emptyArray = [];
const parse = (query) => {
    // expect something like this:
    // { name: 'queryName',
    //   text: 'select * from blah',
    //   types: ['int8', 'bool'] }
    // normalize missing query names to allow for null
    const name = query.name || '';
    if (name.length > 63) {
        console.error('Warning! Postgres only supports 63 characters for query names.');
        console.error('You supplied %s (%s)', name, name.length);
        console.error('This can cause conflicts and silent errors executing queries');
    }
    const types = query.types || emptyArray;
    const len = types.length;
    const buffer = writer
        .addCString(name) // name of query
        .addCString(query.text) // actual query text
        .addInt16(len);
    for (let i = 0; i < len; i++) {
        buffer.addInt32(types[i]);
    }
    return writer.flush(80 /* code.parse */);
};
const writeValues = function (values, valueMapper, formatsOffset) {
    const len = values.length;
    for (let i = 0; i < len; i++) {
        const mappedVal = valueMapper ? valueMapper(values[i], i) : values[i];
        let formatByte = 0 /* ParamType.STRING */;
        if (mappedVal == null) {
            // write -1 to indicate null
            writer.addInt32(-1);
        }
        else if (mappedVal instanceof Buffer) {
            formatByte = 1 /* ParamType.BINARY */;
            // add the buffer to the param writer
            writer.addInt32(mappedVal.length);
            writer.add(mappedVal);
        }
        else {
            // length prefix + UTF-8 bytes in one pass (Buffer.byteLength computed once)
            writer.addInt32PrefixedString(mappedVal);
        }
        // beware: `writer` operations can replace `writer.buffer` with a new buffer
        const buf = writer.buffer;
        buf[formatsOffset++] = 0;
        buf[formatsOffset++] = formatByte;
    }
};
const bind = (config = {}) => {
    // normalize config
    const portal = config.portal || '';
    const statement = config.statement || '';
    const binary = config.binary || false;
    const values = config.values || emptyArray;
    const len = values.length;
    writer.addCString(portal).addCString(statement);
    // number of parameter format codes
    writer.addInt16(len);
    // space for those codes, filled by `writeValues`
    const formatsOffset = writer.reserveUnsafe(len * 2);
    // number of parameter values
    writer.addInt16(len);
    try {
        writeValues(values, config.valueMapper, formatsOffset);
    }
    catch (err) {
        writer.clear();
        throw err;
    }
    // all results use the same format code
    writer.addInt16(1);
    // format code
    writer.addInt16(binary ? 1 /* ParamType.BINARY */ : 0 /* ParamType.STRING */);
    return writer.flush(66 /* code.bind */);
};
const emptyExecute = Buffer.from([69 /* code.execute */, 0x00, 0x00, 0x00, 0x09, 0x00, 0x00, 0x00, 0x00, 0x00]);
const execute = (config) => {
    // this is the happy path for most queries
    if (!config || (!config.portal && !config.rows)) {
        return emptyExecute;
    }
    const portal = config.portal || '';
    const rows = config.rows || 0;
    const portalLength = Buffer.byteLength(portal);
    const len = 4 + portalLength + 1 + 4;
    // one extra bit for code
    const buff = Buffer.allocUnsafe(1 + len);
    buff[0] = 69 /* code.execute */;
    buff.writeInt32BE(len, 1);
    buff.write(portal, 5, 'utf-8');
    buff[portalLength + 5] = 0; // null terminate portal cString
    buff.writeUInt32BE(rows, buff.length - 4);
    return buff;
};
const cancel = (processID, secretKey) => {
    const buffer = Buffer.allocUnsafe(16);
    buffer.writeInt32BE(16, 0);
    buffer.writeInt16BE(1234, 4);
    buffer.writeInt16BE(5678, 6);
    buffer.writeInt32BE(processID, 8);
    buffer.writeInt32BE(secretKey, 12);
    return buffer;
};
const cstringMessage = (code, string) => {
    const stringLen = Buffer.byteLength(string);
    const len = 4 + stringLen + 1;
    // one extra bit for code
    const buffer = Buffer.allocUnsafe(1 + len);
    buffer[0] = code;
    buffer.writeInt32BE(len, 1);
    buffer.write(string, 5, 'utf-8');
    buffer[len] = 0; // null terminate cString
    return buffer;
};
const emptyDescribePortal = writer.addCString('P').flush(68 /* code.describe */);
const emptyDescribeStatement = writer.addCString('S').flush(68 /* code.describe */);
const describe = (msg) => {
    return msg.name
        ? cstringMessage(68 /* code.describe */, `${msg.type}${msg.name || ''}`)
        : msg.type === 'P'
            ? emptyDescribePortal
            : emptyDescribeStatement;
};
const close = (msg) => {
    const text = `${msg.type}${msg.name || ''}`;
    return cstringMessage(67 /* code.close */, text);
};
const copyData = (chunk) => {
    return writer.add(chunk).flush(100 /* code.copyFromChunk */);
};
const copyFail = (message) => {
    return cstringMessage(102 /* code.copyFail */, message);
};
const codeOnlyBuffer = (code) => Buffer.from([code, 0x00, 0x00, 0x00, 0x04]);
const flushBuffer = codeOnlyBuffer(72 /* code.flush */);
const syncBuffer = codeOnlyBuffer(83 /* code.sync */);
const endBuffer = codeOnlyBuffer(88 /* code.end */);
const copyDoneBuffer = codeOnlyBuffer(99 /* code.copyDone */);
const serialize = {
    startup,
    password,
    requestSsl,
    sendSASLInitialResponseMessage,
    sendSCRAMClientFinalMessage,
    query,
    parse,
    bind,
    execute,
    describe,
    close,
    flush: () => flushBuffer,
    sync: () => syncBuffer,
    end: () => endBuffer,
    copyData,
    copyDone: () => copyDoneBuffer,
    copyFail,
    cancel,
};
exports.serialize = serialize;
//# sourceMappingURL=serializer.js.map

/***/ }),

/***/ 1549:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var textParsers = __nccwpck_require__(4784);
var binaryParsers = __nccwpck_require__(7522);
var arrayParser = __nccwpck_require__(6471);
var builtinTypes = __nccwpck_require__(6345);

exports.getTypeParser = getTypeParser;
exports.setTypeParser = setTypeParser;
exports.arrayParser = arrayParser;
exports.builtins = builtinTypes;

var typeParsers = {
  text: {},
  binary: {}
};

//the empty parse function
function noParse (val) {
  return String(val);
};

//returns a function used to convert a specific type (specified by
//oid) into a result javascript type
//note: the oid can be obtained via the following sql query:
//SELECT oid FROM pg_type WHERE typname = 'TYPE_NAME_HERE';
function getTypeParser (oid, format) {
  format = format || 'text';
  if (!typeParsers[format]) {
    return noParse;
  }
  return typeParsers[format][oid] || noParse;
};

function setTypeParser (oid, format, parseFn) {
  if(typeof format == 'function') {
    parseFn = format;
    format = 'text';
  }
  typeParsers[format][oid] = parseFn;
};

textParsers.init(function(oid, converter) {
  typeParsers.text[oid] = converter;
});

binaryParsers.init(function(oid, converter) {
  typeParsers.binary[oid] = converter;
});


/***/ }),

/***/ 6471:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var array = __nccwpck_require__(3879);

module.exports = {
  create: function (source, transform) {
    return {
      parse: function() {
        return array.parse(source, transform);
      }
    };
  }
};


/***/ }),

/***/ 7522:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var parseInt64 = __nccwpck_require__(2299);

var parseBits = function(data, bits, offset, invert, callback) {
  offset = offset || 0;
  invert = invert || false;
  callback = callback || function(lastValue, newValue, bits) { return (lastValue * Math.pow(2, bits)) + newValue; };
  var offsetBytes = offset >> 3;

  var inv = function(value) {
    if (invert) {
      return ~value & 0xff;
    }

    return value;
  };

  // read first (maybe partial) byte
  var mask = 0xff;
  var firstBits = 8 - (offset % 8);
  if (bits < firstBits) {
    mask = (0xff << (8 - bits)) & 0xff;
    firstBits = bits;
  }

  if (offset) {
    mask = mask >> (offset % 8);
  }

  var result = 0;
  if ((offset % 8) + bits >= 8) {
    result = callback(0, inv(data[offsetBytes]) & mask, firstBits);
  }

  // read bytes
  var bytes = (bits + offset) >> 3;
  for (var i = offsetBytes + 1; i < bytes; i++) {
    result = callback(result, inv(data[i]), 8);
  }

  // bits to read, that are not a complete byte
  var lastBits = (bits + offset) % 8;
  if (lastBits > 0) {
    result = callback(result, inv(data[bytes]) >> (8 - lastBits), lastBits);
  }

  return result;
};

var parseFloatFromBits = function(data, precisionBits, exponentBits) {
  var bias = Math.pow(2, exponentBits - 1) - 1;
  var sign = parseBits(data, 1);
  var exponent = parseBits(data, exponentBits, 1);

  if (exponent === 0) {
    return 0;
  }

  // parse mantissa
  var precisionBitsCounter = 1;
  var parsePrecisionBits = function(lastValue, newValue, bits) {
    if (lastValue === 0) {
      lastValue = 1;
    }

    for (var i = 1; i <= bits; i++) {
      precisionBitsCounter /= 2;
      if ((newValue & (0x1 << (bits - i))) > 0) {
        lastValue += precisionBitsCounter;
      }
    }

    return lastValue;
  };

  var mantissa = parseBits(data, precisionBits, exponentBits + 1, false, parsePrecisionBits);

  // special cases
  if (exponent == (Math.pow(2, exponentBits + 1) - 1)) {
    if (mantissa === 0) {
      return (sign === 0) ? Infinity : -Infinity;
    }

    return NaN;
  }

  // normale number
  return ((sign === 0) ? 1 : -1) * Math.pow(2, exponent - bias) * mantissa;
};

var parseInt16 = function(value) {
  if (parseBits(value, 1) == 1) {
    return -1 * (parseBits(value, 15, 1, true) + 1);
  }

  return parseBits(value, 15, 1);
};

var parseInt32 = function(value) {
  if (parseBits(value, 1) == 1) {
    return -1 * (parseBits(value, 31, 1, true) + 1);
  }

  return parseBits(value, 31, 1);
};

var parseFloat32 = function(value) {
  return parseFloatFromBits(value, 23, 8);
};

var parseFloat64 = function(value) {
  return parseFloatFromBits(value, 52, 11);
};

var parseNumeric = function(value) {
  var sign = parseBits(value, 16, 32);
  if (sign == 0xc000) {
    return NaN;
  }

  var weight = Math.pow(10000, parseBits(value, 16, 16));
  var result = 0;

  var digits = [];
  var ndigits = parseBits(value, 16);
  for (var i = 0; i < ndigits; i++) {
    result += parseBits(value, 16, 64 + (16 * i)) * weight;
    weight /= 10000;
  }

  var scale = Math.pow(10, parseBits(value, 16, 48));
  return ((sign === 0) ? 1 : -1) * Math.round(result * scale) / scale;
};

var parseDate = function(isUTC, value) {
  var sign = parseBits(value, 1);
  var rawValue = parseBits(value, 63, 1);

  // discard usecs and shift from 2000 to 1970
  var result = new Date((((sign === 0) ? 1 : -1) * rawValue / 1000) + 946684800000);

  if (!isUTC) {
    result.setTime(result.getTime() + result.getTimezoneOffset() * 60000);
  }

  // add microseconds to the date
  result.usec = rawValue % 1000;
  result.getMicroSeconds = function() {
    return this.usec;
  };
  result.setMicroSeconds = function(value) {
    this.usec = value;
  };
  result.getUTCMicroSeconds = function() {
    return this.usec;
  };

  return result;
};

var parseArray = function(value) {
  var dim = parseBits(value, 32);

  var flags = parseBits(value, 32, 32);
  var elementType = parseBits(value, 32, 64);

  var offset = 96;
  var dims = [];
  for (var i = 0; i < dim; i++) {
    // parse dimension
    dims[i] = parseBits(value, 32, offset);
    offset += 32;

    // ignore lower bounds
    offset += 32;
  }

  var parseElement = function(elementType) {
    // parse content length
    var length = parseBits(value, 32, offset);
    offset += 32;

    // parse null values
    if (length == 0xffffffff) {
      return null;
    }

    var result;
    if ((elementType == 0x17) || (elementType == 0x14)) {
      // int/bigint
      result = parseBits(value, length * 8, offset);
      offset += length * 8;
      return result;
    }
    else if (elementType == 0x19) {
      // string
      result = value.toString(this.encoding, offset >> 3, (offset += (length << 3)) >> 3);
      return result;
    }
    else {
      console.log("ERROR: ElementType not implemented: " + elementType);
    }
  };

  var parse = function(dimension, elementType) {
    var array = [];
    var i;

    if (dimension.length > 1) {
      var count = dimension.shift();
      for (i = 0; i < count; i++) {
        array[i] = parse(dimension, elementType);
      }
      dimension.unshift(count);
    }
    else {
      for (i = 0; i < dimension[0]; i++) {
        array[i] = parseElement(elementType);
      }
    }

    return array;
  };

  return parse(dims, elementType);
};

var parseText = function(value) {
  return value.toString('utf8');
};

var parseBool = function(value) {
  if(value === null) return null;
  return (parseBits(value, 8) > 0);
};

var init = function(register) {
  register(20, parseInt64);
  register(21, parseInt16);
  register(23, parseInt32);
  register(26, parseInt32);
  register(1700, parseNumeric);
  register(700, parseFloat32);
  register(701, parseFloat64);
  register(16, parseBool);
  register(1114, parseDate.bind(null, false));
  register(1184, parseDate.bind(null, true));
  register(1000, parseArray);
  register(1007, parseArray);
  register(1016, parseArray);
  register(1008, parseArray);
  register(1009, parseArray);
  register(25, parseText);
};

module.exports = {
  init: init
};


/***/ }),

/***/ 6345:
/***/ ((module) => {

/**
 * Following query was used to generate this file:

 SELECT json_object_agg(UPPER(PT.typname), PT.oid::int4 ORDER BY pt.oid)
 FROM pg_type PT
 WHERE typnamespace = (SELECT pgn.oid FROM pg_namespace pgn WHERE nspname = 'pg_catalog') -- Take only builting Postgres types with stable OID (extension types are not guaranted to be stable)
 AND typtype = 'b' -- Only basic types
 AND typelem = 0 -- Ignore aliases
 AND typisdefined -- Ignore undefined types
 */

module.exports = {
    BOOL: 16,
    BYTEA: 17,
    CHAR: 18,
    INT8: 20,
    INT2: 21,
    INT4: 23,
    REGPROC: 24,
    TEXT: 25,
    OID: 26,
    TID: 27,
    XID: 28,
    CID: 29,
    JSON: 114,
    XML: 142,
    PG_NODE_TREE: 194,
    SMGR: 210,
    PATH: 602,
    POLYGON: 604,
    CIDR: 650,
    FLOAT4: 700,
    FLOAT8: 701,
    ABSTIME: 702,
    RELTIME: 703,
    TINTERVAL: 704,
    CIRCLE: 718,
    MACADDR8: 774,
    MONEY: 790,
    MACADDR: 829,
    INET: 869,
    ACLITEM: 1033,
    BPCHAR: 1042,
    VARCHAR: 1043,
    DATE: 1082,
    TIME: 1083,
    TIMESTAMP: 1114,
    TIMESTAMPTZ: 1184,
    INTERVAL: 1186,
    TIMETZ: 1266,
    BIT: 1560,
    VARBIT: 1562,
    NUMERIC: 1700,
    REFCURSOR: 1790,
    REGPROCEDURE: 2202,
    REGOPER: 2203,
    REGOPERATOR: 2204,
    REGCLASS: 2205,
    REGTYPE: 2206,
    UUID: 2950,
    TXID_SNAPSHOT: 2970,
    PG_LSN: 3220,
    PG_NDISTINCT: 3361,
    PG_DEPENDENCIES: 3402,
    TSVECTOR: 3614,
    TSQUERY: 3615,
    GTSVECTOR: 3642,
    REGCONFIG: 3734,
    REGDICTIONARY: 3769,
    JSONB: 3802,
    REGNAMESPACE: 4089,
    REGROLE: 4096
};


/***/ }),

/***/ 4784:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var array = __nccwpck_require__(3879)
var arrayParser = __nccwpck_require__(6471);
var parseDate = __nccwpck_require__(2690);
var parseInterval = __nccwpck_require__(8755);
var parseByteA = __nccwpck_require__(463);

function allowNull (fn) {
  return function nullAllowed (value) {
    if (value === null) return value
    return fn(value)
  }
}

function parseBool (value) {
  if (value === null) return value
  return value === 'TRUE' ||
    value === 't' ||
    value === 'true' ||
    value === 'y' ||
    value === 'yes' ||
    value === 'on' ||
    value === '1';
}

function parseBoolArray (value) {
  if (!value) return null
  return array.parse(value, parseBool)
}

function parseBaseTenInt (string) {
  return parseInt(string, 10)
}

function parseIntegerArray (value) {
  if (!value) return null
  return array.parse(value, allowNull(parseBaseTenInt))
}

function parseBigIntegerArray (value) {
  if (!value) return null
  return array.parse(value, allowNull(function (entry) {
    return parseBigInteger(entry).trim()
  }))
}

var parsePointArray = function(value) {
  if(!value) { return null; }
  var p = arrayParser.create(value, function(entry) {
    if(entry !== null) {
      entry = parsePoint(entry);
    }
    return entry;
  });

  return p.parse();
};

var parseFloatArray = function(value) {
  if(!value) { return null; }
  var p = arrayParser.create(value, function(entry) {
    if(entry !== null) {
      entry = parseFloat(entry);
    }
    return entry;
  });

  return p.parse();
};

var parseStringArray = function(value) {
  if(!value) { return null; }

  var p = arrayParser.create(value);
  return p.parse();
};

var parseDateArray = function(value) {
  if (!value) { return null; }

  var p = arrayParser.create(value, function(entry) {
    if (entry !== null) {
      entry = parseDate(entry);
    }
    return entry;
  });

  return p.parse();
};

var parseIntervalArray = function(value) {
  if (!value) { return null; }

  var p = arrayParser.create(value, function(entry) {
    if (entry !== null) {
      entry = parseInterval(entry);
    }
    return entry;
  });

  return p.parse();
};

var parseByteAArray = function(value) {
  if (!value) { return null; }

  return array.parse(value, allowNull(parseByteA));
};

var parseInteger = function(value) {
  return parseInt(value, 10);
};

var parseBigInteger = function(value) {
  var valStr = String(value);
  if (/^\d+$/.test(valStr)) { return valStr; }
  return value;
};

var parseJsonArray = function(value) {
  if (!value) { return null; }

  return array.parse(value, allowNull(JSON.parse));
};

var parsePoint = function(value) {
  if (value[0] !== '(') { return null; }

  value = value.substring( 1, value.length - 1 ).split(',');

  return {
    x: parseFloat(value[0])
  , y: parseFloat(value[1])
  };
};

var parseCircle = function(value) {
  if (value[0] !== '<' && value[1] !== '(') { return null; }

  var point = '(';
  var radius = '';
  var pointParsed = false;
  for (var i = 2; i < value.length - 1; i++){
    if (!pointParsed) {
      point += value[i];
    }

    if (value[i] === ')') {
      pointParsed = true;
      continue;
    } else if (!pointParsed) {
      continue;
    }

    if (value[i] === ','){
      continue;
    }

    radius += value[i];
  }
  var result = parsePoint(point);
  result.radius = parseFloat(radius);

  return result;
};

var init = function(register) {
  register(20, parseBigInteger); // int8
  register(21, parseInteger); // int2
  register(23, parseInteger); // int4
  register(26, parseInteger); // oid
  register(700, parseFloat); // float4/real
  register(701, parseFloat); // float8/double
  register(16, parseBool);
  register(1082, parseDate); // date
  register(1114, parseDate); // timestamp without timezone
  register(1184, parseDate); // timestamp
  register(600, parsePoint); // point
  register(651, parseStringArray); // cidr[]
  register(718, parseCircle); // circle
  register(1000, parseBoolArray);
  register(1001, parseByteAArray);
  register(1005, parseIntegerArray); // _int2
  register(1007, parseIntegerArray); // _int4
  register(1028, parseIntegerArray); // oid[]
  register(1016, parseBigIntegerArray); // _int8
  register(1017, parsePointArray); // point[]
  register(1021, parseFloatArray); // _float4
  register(1022, parseFloatArray); // _float8
  register(1231, parseFloatArray); // _numeric
  register(1014, parseStringArray); //char
  register(1015, parseStringArray); //varchar
  register(1008, parseStringArray);
  register(1009, parseStringArray);
  register(1040, parseStringArray); // macaddr[]
  register(1041, parseStringArray); // inet[]
  register(1115, parseDateArray); // timestamp without time zone[]
  register(1182, parseDateArray); // _date
  register(1185, parseDateArray); // timestamp with time zone[]
  register(1186, parseInterval);
  register(1187, parseIntervalArray);
  register(17, parseByteA);
  register(114, JSON.parse.bind(JSON)); // json
  register(3802, JSON.parse.bind(JSON)); // jsonb
  register(199, parseJsonArray); // json[]
  register(3807, parseJsonArray); // jsonb[]
  register(3907, parseStringArray); // numrange[]
  register(2951, parseStringArray); // uuid[]
  register(791, parseStringArray); // money[]
  register(1183, parseStringArray); // time[]
  register(1270, parseStringArray); // timetz[]
};

module.exports = {
  init: init
};


/***/ }),

/***/ 5042:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(4434).EventEmitter)
const utils = __nccwpck_require__(9652)
const nodeUtils = __nccwpck_require__(9023)
const sasl = __nccwpck_require__(948)
const TypeOverrides = __nccwpck_require__(365)

const ConnectionParameters = __nccwpck_require__(646)
const Query = __nccwpck_require__(4473)
const defaults = __nccwpck_require__(8995)
const Connection = __nccwpck_require__(9809)
const crypto = __nccwpck_require__(4150)

const activeQueryDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Client.activeQuery is deprecated and will be removed in pg@9.0'
)

const queryQueueDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Client.queryQueue is deprecated and will be removed in pg@9.0.'
)

const pgPassDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'pgpass support is deprecated and will be removed in pg@9.0. ' +
    'You can provide an async function as the password property to the Client/Pool constructor that returns a password instead. Within this function you can call the pgpass module in your own code.'
)

const byoPromiseDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Passing a custom Promise implementation to the Client/Pool constructor is deprecated and will be removed in pg@9.0.'
)

const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.'
)

function coerceNumberOrDefault(value, defaultValue) {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : defaultValue
  }
  if (typeof value === 'string' && value.trim() !== '') {
    const n = Number(value)
    return Number.isFinite(n) ? n : defaultValue
  }
  return defaultValue
}

class Client extends EventEmitter {
  constructor(config) {
    super()

    this.connectionParameters = new ConnectionParameters(config)
    this.user = this.connectionParameters.user
    this.database = this.connectionParameters.database
    this.port = this.connectionParameters.port
    this.host = this.connectionParameters.host

    // "hiding" the password so it doesn't show up in stack traces
    // or if the client is console.logged
    Object.defineProperty(this, 'password', {
      configurable: true,
      enumerable: false,
      writable: true,
      value: this.connectionParameters.password,
    })

    this.replication = this.connectionParameters.replication

    const c = config || {}

    if (c.Promise) {
      byoPromiseDeprecationNotice()
    }
    this._Promise = c.Promise || global.Promise
    this._types = new TypeOverrides(c.types)
    this._ending = false
    this._ended = false
    this._connecting = false
    this._connected = false
    this._connectionError = false
    this._queryable = true
    this._activeQuery = null
    this._txStatus = null

    this.enableChannelBinding = Boolean(c.enableChannelBinding) // set true to use SCRAM-SHA-256-PLUS when offered
    this.scramMaxIterations = coerceNumberOrDefault(c.scramMaxIterations, sasl.DEFAULT_MAX_SCRAM_ITERATIONS)
    this.connection =
      c.connection ||
      new Connection({
        stream: c.stream,
        ssl: this.connectionParameters.ssl,
        sslNegotiation: this.connectionParameters.sslnegotiation,
        keepAlive: c.keepAlive || false,
        keepAliveInitialDelayMillis: c.keepAliveInitialDelayMillis || 0,
        encoding: this.connectionParameters.client_encoding || 'utf8',
      })
    this._queryQueue = []
    this._sentQueryQueue = []
    this.pipeline = Boolean(c.pipeline)
    this.binary = c.binary || defaults.binary
    this.processID = null
    this.secretKey = null
    this.ssl = this.connectionParameters.ssl || false
    this.sslNegotiation = this.connectionParameters.sslnegotiation || 'postgres'
    // As with Password, make SSL->Key (the private key) non-enumerable.
    // It won't show up in stack traces
    // or if the client is console.logged
    if (this.ssl && this.ssl.key) {
      Object.defineProperty(this.ssl, 'key', {
        enumerable: false,
      })
    }

    this._connectionTimeoutMillis = c.connectionTimeoutMillis || 0
  }

  get activeQuery() {
    activeQueryDeprecationNotice()
    return this._activeQuery
  }

  set activeQuery(val) {
    activeQueryDeprecationNotice()
    this._activeQuery = val
  }

  _getActiveQuery() {
    return this._activeQuery
  }

  _errorAllQueries(err) {
    const enqueueError = (query) => {
      process.nextTick(() => {
        query.handleError(err, this.connection)
      })
    }

    const activeQuery = this._getActiveQuery()
    if (activeQuery) {
      enqueueError(activeQuery)
      this._activeQuery = null
    }

    this._sentQueryQueue.forEach(enqueueError)
    this._sentQueryQueue.length = 0

    this._queryQueue.forEach(enqueueError)
    this._queryQueue.length = 0
  }

  _connect(callback) {
    const self = this
    const con = this.connection
    this._connectionCallback = callback

    if (this._connecting || this._connected) {
      const err = new Error('Client has already been connected. You cannot reuse a client.')
      process.nextTick(() => {
        callback(err)
      })
      return
    }
    this._connecting = true

    if (this._connectionTimeoutMillis > 0) {
      this.connectionTimeoutHandle = setTimeout(() => {
        con._ending = true
        con.stream.destroy(new Error('timeout expired'))
      }, this._connectionTimeoutMillis)

      if (this.connectionTimeoutHandle.unref) {
        this.connectionTimeoutHandle.unref()
      }
    }

    if (this.host && this.host.indexOf('/') === 0) {
      con.connect(this.host + '/.s.PGSQL.' + this.port)
    } else {
      con.connect(this.port, this.host)
    }

    // once connection is established send startup message
    con.on('connect', function () {
      if (self.ssl) {
        // With direct SSL negotiation the connection upgrades to TLS without an
        // SSLRequest packet, so the startup message is sent after 'sslconnect'.
        if (self.sslNegotiation !== 'direct') {
          con.requestSsl()
        }
      } else {
        con.startup(self.getStartupConf())
      }
    })

    con.on('sslconnect', function () {
      con.startup(self.getStartupConf())
    })

    this._attachListeners(con)

    con.once('end', () => {
      const error = this._ending ? new Error('Connection terminated') : new Error('Connection terminated unexpectedly')

      clearTimeout(this.connectionTimeoutHandle)
      this._errorAllQueries(error)
      this._ended = true

      if (!this._ending) {
        // if the connection is ended without us calling .end()
        // on this client then we have an unexpected disconnection
        // treat this as an error unless we've already emitted an error
        // during connection.
        if (this._connecting && !this._connectionError) {
          if (this._connectionCallback) {
            this._connectionCallback(error)
          } else {
            this._handleErrorEvent(error)
          }
        } else if (!this._connectionError) {
          this._handleErrorEvent(error)
        }
      }

      process.nextTick(() => {
        this.emit('end')
      })
    })
  }

  connect(callback) {
    if (callback) {
      this._connect(callback)
      return
    }

    return new this._Promise((resolve, reject) => {
      this._connect((error) => {
        if (error) {
          reject(error)
        } else {
          resolve(this)
        }
      })
    })
  }

  _attachListeners(con) {
    // password request handling
    con.on('authenticationCleartextPassword', this._handleAuthCleartextPassword.bind(this))
    // password request handling
    con.on('authenticationMD5Password', this._handleAuthMD5Password.bind(this))
    // password request handling (SASL)
    con.on('authenticationSASL', this._handleAuthSASL.bind(this))
    con.on('authenticationSASLContinue', this._handleAuthSASLContinue.bind(this))
    con.on('authenticationSASLFinal', this._handleAuthSASLFinal.bind(this))
    con.on('backendKeyData', this._handleBackendKeyData.bind(this))
    con.on('error', this._handleErrorEvent.bind(this))
    con.on('errorMessage', this._handleErrorMessage.bind(this))
    con.on('readyForQuery', this._handleReadyForQuery.bind(this))
    con.on('notice', this._handleNotice.bind(this))
    con.on('rowDescription', this._handleRowDescription.bind(this))
    con.on('dataRow', this._handleDataRow.bind(this))
    con.on('portalSuspended', this._handlePortalSuspended.bind(this))
    con.on('emptyQuery', this._handleEmptyQuery.bind(this))
    con.on('commandComplete', this._handleCommandComplete.bind(this))
    con.on('parseComplete', this._handleParseComplete.bind(this))
    con.on('copyInResponse', this._handleCopyInResponse.bind(this))
    con.on('copyData', this._handleCopyData.bind(this))
    con.on('notification', this._handleNotification.bind(this))
  }

  _getPassword(cb) {
    const con = this.connection
    if (typeof this.password === 'function') {
      this._Promise
        .resolve()
        .then(() => this.password(this.connectionParameters))
        .then((pass) => {
          if (pass !== undefined) {
            if (typeof pass !== 'string') {
              con.emit('error', new TypeError('Password must be a string'))
              return
            }
            this.connectionParameters.password = this.password = pass
          } else {
            this.connectionParameters.password = this.password = null
          }
          cb()
        })
        .catch((err) => {
          con.emit('error', err)
        })
    } else if (this.password !== null) {
      cb()
    } else {
      try {
        const pgPass = __nccwpck_require__(3272)
        pgPass(this.connectionParameters, (pass) => {
          if (undefined !== pass) {
            pgPassDeprecationNotice()
            this.connectionParameters.password = this.password = pass
          }
          cb()
        })
      } catch (e) {
        this.emit('error', e)
      }
    }
  }

  _handleAuthCleartextPassword(msg) {
    this._getPassword(() => {
      this.connection.password(this.password)
    })
  }

  _handleAuthMD5Password(msg) {
    this._getPassword(async () => {
      try {
        const hashedPassword = await crypto.postgresMd5PasswordHash(this.user, this.password, msg.salt)
        this.connection.password(hashedPassword)
      } catch (e) {
        this.emit('error', e)
      }
    })
  }

  _handleAuthSASL(msg) {
    this._getPassword(() => {
      try {
        this.saslSession = sasl.startSession(
          msg.mechanisms,
          this.enableChannelBinding && this.connection.stream,
          this.scramMaxIterations
        )
        this.connection.sendSASLInitialResponseMessage(this.saslSession.mechanism, this.saslSession.response)
      } catch (err) {
        this.connection.emit('error', err)
      }
    })
  }

  async _handleAuthSASLContinue(msg) {
    try {
      await sasl.continueSession(
        this.saslSession,
        this.password,
        msg.data,
        this.enableChannelBinding && this.connection.stream
      )
      this.connection.sendSCRAMClientFinalMessage(this.saslSession.response)
    } catch (err) {
      this.connection.emit('error', err)
    }
  }

  _handleAuthSASLFinal(msg) {
    try {
      sasl.finalizeSession(this.saslSession, msg.data)
      this.saslSession = null
    } catch (err) {
      this.connection.emit('error', err)
    }
  }

  _handleBackendKeyData(msg) {
    this.processID = msg.processID
    this.secretKey = msg.secretKey
  }

  _handleReadyForQuery(msg) {
    if (this._connecting) {
      this._connecting = false
      this._connected = true
      clearTimeout(this.connectionTimeoutHandle)

      // process possible callback argument to Client#connect
      if (this._connectionCallback) {
        this._connectionCallback(null, this)
        // remove callback for proper error handling
        // after the connect event
        this._connectionCallback = null
      }
      this.emit('connect')
    }
    const activeQuery = this._getActiveQuery()
    this._activeQuery = null
    this._txStatus = msg?.status ?? null
    this.readyForQuery = true
    if (activeQuery) {
      activeQuery.handleReadyForQuery(this.connection)
    }
    this._pulseQueryQueue()
  }

  // if we receive an error event or error message
  // during the connection process we handle it here
  _handleErrorWhileConnecting(err) {
    if (this._connectionError) {
      // TODO(bmc): this is swallowing errors - we shouldn't do this
      return
    }
    this._connectionError = true
    clearTimeout(this.connectionTimeoutHandle)
    if (this._connectionCallback) {
      return this._connectionCallback(err)
    }
    this.emit('error', err)
  }

  // if we're connected and we receive an error event from the connection
  // this means the socket is dead - do a hard abort of all queries and emit
  // the socket error on the client as well
  _handleErrorEvent(err) {
    if (this._connecting) {
      return this._handleErrorWhileConnecting(err)
    }
    this._queryable = false
    this._errorAllQueries(err)
    this.emit('error', err)
  }

  // handle error messages from the postgres backend
  _handleErrorMessage(msg) {
    if (this._connecting) {
      return this._handleErrorWhileConnecting(msg)
    }
    const activeQuery = this._getActiveQuery()

    if (!activeQuery) {
      this._handleErrorEvent(msg)
      return
    }

    this._activeQuery = null
    if (activeQuery.name) {
      delete this.connection.submittedNamedStatements[activeQuery.name]
    }
    activeQuery.handleError(msg, this.connection)
  }

  _handleRowDescription(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected rowDescription message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate rowDescription to active query
    activeQuery.handleRowDescription(msg)
  }

  _handleDataRow(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected dataRow message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate dataRow to active query
    activeQuery.handleDataRow(msg)
  }

  _handlePortalSuspended(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected portalSuspended message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate portalSuspended to active query
    activeQuery.handlePortalSuspended(this.connection)
  }

  _handleEmptyQuery(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected emptyQuery message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate emptyQuery to active query
    activeQuery.handleEmptyQuery(this.connection)
  }

  _handleCommandComplete(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected commandComplete message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate commandComplete to active query
    activeQuery.handleCommandComplete(msg, this.connection)
  }

  _handleParseComplete() {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected parseComplete message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // if a prepared statement has a name and properly parses
    // we track that its already been executed so we don't parse
    // it again on the same client
    if (activeQuery.name) {
      this.connection.parsedStatements[activeQuery.name] = activeQuery.text
      delete this.connection.submittedNamedStatements[activeQuery.name]
    }
  }

  _handleCopyInResponse(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected copyInResponse message from backend.')
      this._handleErrorEvent(error)
      return
    }
    activeQuery.handleCopyInResponse(this.connection)
  }

  _handleCopyData(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected copyData message from backend.')
      this._handleErrorEvent(error)
      return
    }
    activeQuery.handleCopyData(msg, this.connection)
  }

  _handleNotification(msg) {
    this.emit('notification', msg)
  }

  _handleNotice(msg) {
    this.emit('notice', msg)
  }

  getStartupConf() {
    const params = this.connectionParameters

    const data = {
      user: params.user,
      database: params.database,
    }

    const appName = params.application_name || params.fallback_application_name
    if (appName) {
      data.application_name = appName
    }
    if (params.replication) {
      data.replication = '' + params.replication
    }
    if (params.statement_timeout) {
      data.statement_timeout = String(parseInt(params.statement_timeout, 10))
    }
    if (params.lock_timeout) {
      data.lock_timeout = String(parseInt(params.lock_timeout, 10))
    }
    if (params.idle_in_transaction_session_timeout) {
      data.idle_in_transaction_session_timeout = String(parseInt(params.idle_in_transaction_session_timeout, 10))
    }
    if (params.options) {
      data.options = params.options
    }

    return data
  }

  cancel(client, query) {
    if (client.activeQuery === query) {
      const con = this.connection

      if (this.host && this.host.indexOf('/') === 0) {
        con.connect(this.host + '/.s.PGSQL.' + this.port)
      } else {
        con.connect(this.port, this.host)
      }

      // once connection is established send cancel message
      con.on('connect', function () {
        con.cancel(client.processID, client.secretKey)
      })
    } else if (client._queryQueue.indexOf(query) !== -1) {
      client._queryQueue.splice(client._queryQueue.indexOf(query), 1)
    } else if (client._sentQueryQueue.indexOf(query) !== -1) {
      // Query already sent on wire — can't remove it without corrupting the
      // pipeline. No-op the callback so the result is silently discarded.
      query.callback = () => {}
    }
  }

  setTypeParser(oid, format, parseFn) {
    return this._types.setTypeParser(oid, format, parseFn)
  }

  getTypeParser(oid, format) {
    return this._types.getTypeParser(oid, format)
  }

  // escapeIdentifier and escapeLiteral moved to utility functions & exported
  // on PG
  // re-exported here for backwards compatibility
  escapeIdentifier(str) {
    return utils.escapeIdentifier(str)
  }

  escapeLiteral(str) {
    return utils.escapeLiteral(str)
  }

  _pulseQueryQueue() {
    if (this.pipeline) {
      this._pulsePipelinedQueryQueue()
      return
    }
    if (this.readyForQuery === true) {
      this._activeQuery = this._queryQueue.shift()
      const activeQuery = this._getActiveQuery()
      if (activeQuery) {
        this.readyForQuery = false
        this.hasExecuted = true

        const queryError = activeQuery.submit(this.connection)
        if (queryError) {
          process.nextTick(() => {
            activeQuery.handleError(queryError, this.connection)
            this.readyForQuery = true
            this._pulseQueryQueue()
          })
        }
      } else if (this.hasExecuted) {
        this._activeQuery = null
        this.emit('drain')
      }
    }
  }

  _pulsePipelinedQueryQueue() {
    if (!this._connected || !this._queryable) {
      return
    }
    while (this._queryQueue.length > 0) {
      const query = this._queryQueue.shift()
      this.hasExecuted = true
      const queryError = query.submit(this.connection)
      if (queryError) {
        process.nextTick(() => {
          query.handleError(queryError, this.connection)
        })
        continue
      }
      this._sentQueryQueue.push(query)
    }
    if (this.readyForQuery && !this._activeQuery && this._sentQueryQueue.length > 0) {
      this._activeQuery = this._sentQueryQueue.shift()
      this.readyForQuery = false
    }
    if (!this._activeQuery && this._sentQueryQueue.length === 0 && this._queryQueue.length === 0 && this.hasExecuted) {
      this.emit('drain')
    }
  }

  query(config, values, callback) {
    // can take in strings, config object or query object
    let query
    let result

    if (config == null) {
      throw new TypeError('Client was passed a null or undefined query')
    }

    if (typeof config.submit === 'function') {
      result = query = config
      if (!query.callback) {
        if (typeof values === 'function') {
          query.callback = values
        } else if (callback) {
          query.callback = callback
        }
      }
    } else {
      query = new Query(config, values, callback)
      if (!query.callback) {
        result = new this._Promise((resolve, reject) => {
          query.callback = (err, res) => (err ? reject(err) : resolve(res))
        }).catch((err) => {
          // replace the stack trace that leads to `TCP.onStreamRead` with one that leads back to the
          // application that created the query
          Error.captureStackTrace(err)
          throw err
        })
      } else if (typeof query.callback !== 'function') {
        throw new TypeError('callback is not a function')
      }
    }

    const readTimeout = config.query_timeout || this.connectionParameters.query_timeout
    if (readTimeout) {
      const queryCallback = query.callback || (() => {})

      const readTimeoutTimer = setTimeout(() => {
        const error = new Error('Query read timeout')

        process.nextTick(() => {
          query.handleError(error, this.connection)
        })

        queryCallback(error)

        // we already returned an error,
        // just do nothing if query completes
        query.callback = () => {}

        // Remove from queue (only safe if not yet sent)
        const index = this._queryQueue.indexOf(query)
        if (index > -1) {
          this._queryQueue.splice(index, 1)
        } else if (this.pipeline) {
          // Query already sent — the pipeline is blocked until it completes.
          // Destroy the connection to unblock all remaining pipelined queries.
          this.connection.stream.destroy()
          return
        }

        this._pulseQueryQueue()
      }, readTimeout)

      query.callback = (err, res) => {
        clearTimeout(readTimeoutTimer)
        queryCallback(err, res)
      }
    }

    if (this.binary && !query.binary) {
      query.binary = true
    }

    if (query._result && !query._result._types) {
      query._result._types = this._types
    }

    // A query that keeps a portal open across round trips cannot share a pipelined connection: the
    // queries written behind it are answered out of its portal, so rows land on the wrong query and
    // the reads that follow fail with 'portal does not exist'. Refuse it instead of corrupting.
    if (this.pipeline) {
      const portalQuery =
        typeof config.submit === 'function' && !(query instanceof Query)
          ? 'Custom query classes such as pg-cursor and pg-query-stream are'
          : query.rows
          ? 'The `rows` option is'
          : null
      if (portalQuery) {
        process.nextTick(() => {
          query.handleError(new Error(`${portalQuery} not supported in pipeline mode`), this.connection)
        })
        return result
      }
    }

    if (!this._queryable) {
      process.nextTick(() => {
        query.handleError(new Error('Client has encountered a connection error and is not queryable'), this.connection)
      })
      return result
    }

    if (this._ending) {
      process.nextTick(() => {
        query.handleError(new Error('Client was closed and is not queryable'), this.connection)
      })
      return result
    }

    if (this._queryQueue.length > 0 && !this.pipeline) {
      queryQueueLengthDeprecationNotice()
    }
    this._queryQueue.push(query)
    this._pulseQueryQueue()
    return result
  }

  ref() {
    this.connection.ref()
  }

  unref() {
    this.connection.unref()
  }

  getTransactionStatus() {
    return this._txStatus
  }

  end(cb) {
    this._ending = true

    // if we have never connected, then end is a noop, callback immediately
    if (!this.connection._connecting || this._ended) {
      if (cb) {
        cb()
        return
      } else {
        return this._Promise.resolve()
      }
    }

    if (!this._queryable) {
      // socket is dead — force close
      this.connection.stream.destroy()
    } else if (
      this.pipeline &&
      (this._getActiveQuery() || this._sentQueryQueue.length > 0 || this._queryQueue.length > 0)
    ) {
      // pipelined queries are already on the wire (or queued to send) and will
      // complete normally; wait for drain then do a graceful goodbye
      this.once('drain', () => this.connection.end())
    } else if (this._getActiveQuery()) {
      // non-pipeline: a hung query could block end forever — force disconnect
      this.connection.stream.destroy()
    } else {
      this.connection.end()
    }

    if (cb) {
      this.connection.once('end', cb)
    } else {
      return new this._Promise((resolve) => {
        this.connection.once('end', resolve)
      })
    }
  }
  get queryQueue() {
    queryQueueDeprecationNotice()
    return this._queryQueue
  }
}

// expose a Query constructor
Client.Query = Query

module.exports = Client


/***/ }),

/***/ 646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const dns = __nccwpck_require__(2250)

const defaults = __nccwpck_require__(8995)

const parse = (__nccwpck_require__(6122).parse) // parses a connection string

const val = function (key, config, envVar) {
  if (config[key]) {
    return config[key]
  }

  if (envVar === undefined) {
    envVar = process.env['PG' + key.toUpperCase()]
  } else if (envVar === false) {
    // do nothing ... use false
  } else {
    envVar = process.env[envVar]
  }

  return envVar || defaults[key]
}

const readSSLConfigFromEnvironment = function () {
  switch (process.env.PGSSLMODE) {
    case 'disable':
      return false
    case 'prefer':
    case 'require':
    case 'verify-ca':
    case 'verify-full':
      return true
    case 'no-verify':
      return { rejectUnauthorized: false }
  }
  return defaults.ssl
}

// Convert arg to a string, surround in single quotes, and escape single quotes and backslashes
const quoteParamValue = function (value) {
  return "'" + ('' + value).replace(/\\/g, '\\\\').replace(/'/g, "\\'") + "'"
}

const add = function (params, config, paramName) {
  const value = config[paramName]
  if (value !== undefined && value !== null) {
    params.push(paramName + '=' + quoteParamValue(value))
  }
}

class ConnectionParameters {
  constructor(config) {
    // if a string is passed, it is a raw connection string so we parse it into a config
    config = typeof config === 'string' ? parse(config) : config || {}

    // if the config has a connectionString defined, parse IT into the config we use
    // this will override other default values with what is stored in connectionString
    if (config.connectionString) {
      config = Object.assign({}, config, parse(config.connectionString))
    }

    this.user = val('user', config)
    this.database = val('database', config)

    if (this.database === undefined) {
      this.database = this.user
    }

    this.port = parseInt(val('port', config), 10)
    this.host = val('host', config)

    // "hiding" the password so it doesn't show up in stack traces
    // or if the client is console.logged
    Object.defineProperty(this, 'password', {
      configurable: true,
      enumerable: false,
      writable: true,
      value: val('password', config),
    })

    this.binary = val('binary', config)
    this.options = val('options', config)

    this.ssl = typeof config.ssl === 'undefined' ? readSSLConfigFromEnvironment() : config.ssl

    if (typeof this.ssl === 'string') {
      if (this.ssl === 'true') {
        this.ssl = true
      }
    }
    // support passing in ssl=no-verify via connection string
    if (this.ssl === 'no-verify') {
      this.ssl = { rejectUnauthorized: false }
    }
    if (this.ssl && this.ssl.key) {
      Object.defineProperty(this.ssl, 'key', {
        enumerable: false,
      })
    }

    // How to negotiate SSL: 'postgres' (default, the traditional SSLRequest
    // handshake) or 'direct' (start the TLS handshake immediately on connect).
    this.sslnegotiation = val('sslnegotiation', config, 'PGSSLNEGOTIATION')
    if (this.sslnegotiation !== undefined && this.sslnegotiation !== 'postgres' && this.sslnegotiation !== 'direct') {
      throw new Error(
        `Invalid sslnegotiation value: "${this.sslnegotiation}". Valid values are "postgres" and "direct".`
      )
    }
    if (this.sslnegotiation === 'direct' && !this.ssl) {
      throw new Error('sslnegotiation=direct requires SSL to be enabled')
    }

    this.client_encoding = val('client_encoding', config)
    this.replication = val('replication', config)
    // a domain socket begins with '/'
    this.isDomainSocket = !(this.host || '').indexOf('/')

    this.application_name = val('application_name', config, 'PGAPPNAME')
    this.fallback_application_name = val('fallback_application_name', config, false)
    this.statement_timeout = val('statement_timeout', config, false)
    this.lock_timeout = val('lock_timeout', config, false)
    this.idle_in_transaction_session_timeout = val('idle_in_transaction_session_timeout', config, false)
    this.query_timeout = val('query_timeout', config, false)

    if (config.connectionTimeoutMillis === undefined) {
      this.connect_timeout = process.env.PGCONNECT_TIMEOUT || 0
    } else {
      this.connect_timeout = Math.floor(config.connectionTimeoutMillis / 1000)
    }

    if (config.keepAlive === false) {
      this.keepalives = 0
    } else if (config.keepAlive === true) {
      this.keepalives = 1
    }

    if (typeof config.keepAliveInitialDelayMillis === 'number') {
      this.keepalives_idle = Math.floor(config.keepAliveInitialDelayMillis / 1000)
    }
  }

  getLibpqConnectionString(cb) {
    const params = []
    add(params, this, 'user')
    add(params, this, 'password')
    add(params, this, 'port')
    add(params, this, 'application_name')
    add(params, this, 'fallback_application_name')
    add(params, this, 'connect_timeout')
    add(params, this, 'options')

    const ssl = typeof this.ssl === 'object' ? this.ssl : this.ssl ? { sslmode: this.ssl } : {}
    add(params, ssl, 'sslmode')
    add(params, ssl, 'sslca')
    add(params, ssl, 'sslkey')
    add(params, ssl, 'sslcert')
    add(params, ssl, 'sslrootcert')
    add(params, this, 'sslnegotiation')

    if (this.database) {
      params.push('dbname=' + quoteParamValue(this.database))
    }
    if (this.replication) {
      params.push('replication=' + quoteParamValue(this.replication))
    }
    if (this.host) {
      params.push('host=' + quoteParamValue(this.host))
    }
    if (this.isDomainSocket) {
      return cb(null, params.join(' '))
    }
    if (this.client_encoding) {
      params.push('client_encoding=' + quoteParamValue(this.client_encoding))
    }
    dns.lookup(this.host, function (err, address) {
      if (err) return cb(err, null)
      params.push('hostaddr=' + quoteParamValue(address))
      return cb(null, params.join(' '))
    })
  }
}

module.exports = ConnectionParameters


/***/ }),

/***/ 9809:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const EventEmitter = (__nccwpck_require__(4434).EventEmitter)

const { parse, serialize } = __nccwpck_require__(4233)
const stream = __nccwpck_require__(829)
const { getStream } = stream

const flushBuffer = serialize.flush()
const syncBuffer = serialize.sync()
const endBuffer = serialize.end()

// TODO(bmc) support binary mode at some point
class Connection extends EventEmitter {
  constructor(config) {
    super()
    config = config || {}

    this.stream = config.stream || getStream(config.ssl)
    if (typeof this.stream === 'function') {
      this.stream = this.stream(config)
    }

    this._keepAlive = config.keepAlive
    this._keepAliveInitialDelayMillis = config.keepAliveInitialDelayMillis
    this.parsedStatements = {}
    this.submittedNamedStatements = {}
    this.ssl = config.ssl || false
    this.sslNegotiation = config.sslNegotiation || 'postgres'
    this._ending = false
    this._emitMessage = false
    const self = this
    this.on('newListener', function (eventName) {
      if (eventName === 'message') {
        self._emitMessage = true
      }
    })
  }

  connect(port, host) {
    const self = this

    this._connecting = true
    this.stream.setNoDelay(true)
    this.stream.connect(port, host)

    this.stream.once('connect', function () {
      if (self._keepAlive) {
        self.stream.setKeepAlive(true, self._keepAliveInitialDelayMillis)
      }
      self.emit('connect')
    })

    const reportStreamError = function (error) {
      // errors about disconnections should be ignored during disconnect
      if (self._ending && (error.code === 'ECONNRESET' || error.code === 'EPIPE')) {
        return
      }
      self.emit('error', error)
    }
    this.stream.on('error', reportStreamError)

    this.stream.on('close', function () {
      self.emit('end')
    })

    if (!this.ssl) {
      return this.attachListeners(this.stream)
    }

    // With direct SSL negotiation the TLS handshake starts immediately on the
    // raw socket, skipping the SSLRequest packet and the server's 'S'/'N' reply.
    if (this.sslNegotiation === 'direct') {
      return this.stream.once('connect', function () {
        self.upgradeToSSL(host, reportStreamError)
      })
    }

    this.stream.once('data', function (buffer) {
      const responseCode = buffer.toString('utf8')
      switch (responseCode) {
        case 'S': // Server supports SSL connections, continue with a secure connection
          break
        case 'N': // Server does not support SSL connections
          self.stream.end()
          return self.emit('error', new Error('The server does not support SSL connections'))
        default:
          // Any other response byte, including 'E' (ErrorResponse) indicating a server error
          self.stream.end()
          return self.emit('error', new Error('There was an error establishing an SSL connection'))
      }
      self.upgradeToSSL(host, reportStreamError)
    })
  }

  upgradeToSSL(host, reportStreamError) {
    const self = this
    const options = {
      socket: self.stream,
      // tls.connect checks the server identity against `servername`, falling
      // back to `host` and then to 'localhost'. `servername` must stay unset
      // for IP addresses (see below), so `host` is needed to keep certificate
      // validation working when connecting to an IP address.
      host,
    }

    if (self.ssl !== true) {
      Object.assign(options, self.ssl)

      if ('key' in self.ssl) {
        options.key = self.ssl.key
      }
    }

    // Direct SSL negotiation requires ALPN so the server can confirm it is
    // speaking the PostgreSQL protocol over the TLS connection.
    if (self.sslNegotiation === 'direct') {
      options.ALPNProtocols = ['postgresql']
    }

    // SNI must not be set to an IP address (RFC 6066 section 3)
    const net = __nccwpck_require__(9278)
    if (net.isIP && net.isIP(host) === 0) {
      options.servername = host
    }
    try {
      self.stream = stream.getSecureStream(options)
    } catch (err) {
      return self.emit('error', err)
    }
    self.attachListeners(self.stream)
    self.stream.on('error', reportStreamError)

    self.emit('sslconnect')
  }

  attachListeners(stream) {
    parse(stream, (msg) => {
      const eventName = msg.name === 'error' ? 'errorMessage' : msg.name
      if (this._emitMessage) {
        this.emit('message', msg)
      }
      this.emit(eventName, msg)
    })
  }

  requestSsl() {
    this.stream.write(serialize.requestSsl())
  }

  startup(config) {
    this.stream.write(serialize.startup(config))
  }

  cancel(processID, secretKey) {
    this._send(serialize.cancel(processID, secretKey))
  }

  password(password) {
    this._send(serialize.password(password))
  }

  sendSASLInitialResponseMessage(mechanism, initialResponse) {
    this._send(serialize.sendSASLInitialResponseMessage(mechanism, initialResponse))
  }

  sendSCRAMClientFinalMessage(additionalData) {
    this._send(serialize.sendSCRAMClientFinalMessage(additionalData))
  }

  _send(buffer) {
    if (!this.stream.writable) {
      return false
    }
    return this.stream.write(buffer)
  }

  query(text) {
    this._send(serialize.query(text))
  }

  // send parse message
  parse(query) {
    this._send(serialize.parse(query))
  }

  // send bind message
  bind(config) {
    this._send(serialize.bind(config))
  }

  // send execute message
  execute(config) {
    this._send(serialize.execute(config))
  }

  flush() {
    if (this.stream.writable) {
      this.stream.write(flushBuffer)
    }
  }

  sync() {
    // Sync is the extended-query protocol barrier, not a disconnect.
    // Only end()/Terminate (and connect-timeout teardown) should set _ending.
    this._send(syncBuffer)
  }

  ref() {
    this.stream.ref()
  }

  unref() {
    this.stream.unref()
  }

  end() {
    // 0x58 = 'X'
    this._ending = true
    if (!this._connecting || !this.stream.writable) {
      this.stream.end()
      return
    }
    return this.stream.write(endBuffer, () => {
      this.stream.end()
    })
  }

  close(msg) {
    this._send(serialize.close(msg))
  }

  describe(msg) {
    this._send(serialize.describe(msg))
  }

  sendCopyFromChunk(chunk) {
    this._send(serialize.copyData(chunk))
  }

  endCopyFrom() {
    this._send(serialize.copyDone())
  }

  sendCopyFail(msg) {
    this._send(serialize.copyFail(msg))
  }
}

module.exports = Connection


/***/ }),

/***/ 9765:
/***/ ((module) => {

function x509Error(msg, cert) {
  return new Error('SASL channel binding: ' + msg + ' when parsing public certificate ' + cert.toString('base64'))
}

function readASN1Length(data, index) {
  let length = data[index++]
  if (length < 0x80) return { length, index }

  const lengthBytes = length & 0x7f
  if (lengthBytes > 4) throw x509Error('bad length', data)

  length = 0
  for (let i = 0; i < lengthBytes; i++) {
    length = (length << 8) | data[index++]
  }

  return { length, index }
}

function readASN1OID(data, index) {
  if (data[index++] !== 0x6) throw x509Error('non-OID data', data) // 6 = OID

  const { length: OIDLength, index: indexAfterOIDLength } = readASN1Length(data, index)
  index = indexAfterOIDLength
  const lastIndex = index + OIDLength

  const byte1 = data[index++]
  let oid = ((byte1 / 40) >> 0) + '.' + (byte1 % 40)

  while (index < lastIndex) {
    // loop over numbers in OID
    let value = 0
    while (index < lastIndex) {
      // loop over bytes in number
      const nextByte = data[index++]
      value = (value << 7) | (nextByte & 0x7f)
      if (nextByte < 0x80) break
    }
    oid += '.' + value
  }

  return { oid, index }
}

function expectASN1Seq(data, index) {
  if (data[index++] !== 0x30) throw x509Error('non-sequence data', data) // 30 = Sequence
  return readASN1Length(data, index)
}

function signatureAlgorithmHashFromCertificate(data, index) {
  // read this thread: https://www.postgresql.org/message-id/17760-b6c61e752ec07060%40postgresql.org
  if (index === undefined) index = 0
  index = expectASN1Seq(data, index).index
  const { length: certInfoLength, index: indexAfterCertInfoLength } = expectASN1Seq(data, index)
  index = indexAfterCertInfoLength + certInfoLength // skip over certificate info
  index = expectASN1Seq(data, index).index // skip over signature length field
  const { oid, index: indexAfterOID } = readASN1OID(data, index)
  switch (oid) {
    // RSA
    case '1.2.840.113549.1.1.4':
      return 'MD5'
    case '1.2.840.113549.1.1.5':
      return 'SHA-1'
    case '1.2.840.113549.1.1.11':
      return 'SHA-256'
    case '1.2.840.113549.1.1.12':
      return 'SHA-384'
    case '1.2.840.113549.1.1.13':
      return 'SHA-512'
    case '1.2.840.113549.1.1.14':
      return 'SHA-224'
    case '1.2.840.113549.1.1.15':
      return 'SHA512-224'
    case '1.2.840.113549.1.1.16':
      return 'SHA512-256'
    // ECDSA
    case '1.2.840.10045.4.1':
      return 'SHA-1'
    case '1.2.840.10045.4.3.1':
      return 'SHA-224'
    case '1.2.840.10045.4.3.2':
      return 'SHA-256'
    case '1.2.840.10045.4.3.3':
      return 'SHA-384'
    case '1.2.840.10045.4.3.4':
      return 'SHA-512'
    // RSASSA-PSS: hash is indicated separately
    case '1.2.840.113549.1.1.10': {
      index = indexAfterOID
      index = expectASN1Seq(data, index).index
      if (data[index++] !== 0xa0) throw x509Error('non-tag data', data) // a0 = constructed tag 0
      index = readASN1Length(data, index).index // skip over tag length field
      index = expectASN1Seq(data, index).index // skip over sequence length field
      const { oid: hashOID } = readASN1OID(data, index)
      switch (hashOID) {
        // standalone hash OIDs
        case '1.2.840.113549.2.5':
          return 'MD5'
        case '1.3.14.3.2.26':
          return 'SHA-1'
        case '2.16.840.1.101.3.4.2.1':
          return 'SHA-256'
        case '2.16.840.1.101.3.4.2.2':
          return 'SHA-384'
        case '2.16.840.1.101.3.4.2.3':
          return 'SHA-512'
      }
      throw x509Error('unknown hash OID ' + hashOID, data)
    }
    // Ed25519 -- see https://github.com/openssl/openssl/issues/15477
    case '1.3.101.110':
    case '1.3.101.112': // ph
      return 'SHA-512'
    // Ed448 -- still not in pg 17.2 (if supported, digest would be SHAKE256 x 64 bytes)
    case '1.3.101.111':
    case '1.3.101.113': // ph
      throw x509Error('Ed448 certificate channel binding is not currently supported by Postgres')
  }
  throw x509Error('unknown OID ' + oid, data)
}

module.exports = { signatureAlgorithmHashFromCertificate }


/***/ }),

/***/ 948:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const crypto = __nccwpck_require__(4150)
const { signatureAlgorithmHashFromCertificate } = __nccwpck_require__(9765)

// SASLprep (RFC 4013) — minimal in-tree implementation.
//
// Per RFC 5802 §2.2, the SCRAM-SHA-256 client must normalize the password via
// SASLprep before feeding it into PBKDF2. PostgreSQL's server applies the same
// SASLprep when computing the stored verifier, and libpq does the same client
// side, so passwords whose NFKC form differs from the raw form
// would otherwise authenticate against psql/libpq but fail against pg with `28P01`.
//
// We deliberately implement only the three steps that change the byte content:
//   1. RFC 3454 Table C.1.2 (non-ASCII space) → U+0020 SPACE.
//   2. RFC 3454 Table B.1 (commonly mapped to nothing) → empty.
//   3. NFKC normalization.
// We skip the prohibition (RFC 4013 §2.3) and bidi (RFC 3454 §6) checks.
// libpq is forgiving on those paths and Postgres's own SASLprep matches that
// leniency for legacy roles, so omitting the rejection logic keeps existing
// roles working without adding complexity.
function saslprep(password) {
  // RFC 3454 Table C.1.2 — non-ASCII space characters, mapped to U+0020.
  const nonAsciiSpace = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g
  // RFC 3454 Table B.1 — "commonly mapped to nothing". The set intentionally
  // contains zero-width joiners and variation selectors — the very characters
  // ESLint's no-misleading-character-class warns about — because they combine
  // with their neighbors and the RFC strips them for that reason.
  // eslint-disable-next-line no-misleading-character-class
  const mappedToNothing = /[\u00AD\u034F\u1806\u180B\u180C\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/g
  return password.replace(nonAsciiSpace, ' ').replace(mappedToNothing, '').normalize('NFKC')
}

const DEFAULT_MAX_SCRAM_ITERATIONS = 100000

function startSession(mechanisms, stream, scramMaxIterations = DEFAULT_MAX_SCRAM_ITERATIONS) {
  const candidates = ['SCRAM-SHA-256']
  if (stream) candidates.unshift('SCRAM-SHA-256-PLUS') // higher-priority, so placed first

  const mechanism = candidates.find((candidate) => mechanisms.includes(candidate))

  if (!mechanism) {
    throw new Error('SASL: Only mechanism(s) ' + candidates.join(' and ') + ' are supported')
  }

  if (mechanism === 'SCRAM-SHA-256-PLUS' && typeof stream.getPeerCertificate !== 'function') {
    // this should never happen if we are really talking to a Postgres server
    throw new Error('SASL: Mechanism SCRAM-SHA-256-PLUS requires a certificate')
  }

  const clientNonce = crypto.randomBytes(18).toString('base64')
  const gs2Header = mechanism === 'SCRAM-SHA-256-PLUS' ? 'p=tls-server-end-point' : stream ? 'y' : 'n'

  return {
    mechanism,
    clientNonce,
    response: gs2Header + ',,n=*,r=' + clientNonce,
    message: 'SASLInitialResponse',
    scramMaxIterations,
  }
}

async function continueSession(session, password, serverData, stream) {
  if (session.message !== 'SASLInitialResponse') {
    throw new Error('SASL: Last message was not SASLInitialResponse')
  }
  if (typeof password !== 'string') {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string')
  }
  if (password === '') {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string')
  }
  if (typeof serverData !== 'string') {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: serverData must be a string')
  }

  const sv = parseServerFirstMessage(serverData)

  if (!sv.nonce.startsWith(session.clientNonce)) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce does not start with client nonce')
  } else if (sv.nonce.length === session.clientNonce.length) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce is too short')
  }

  const scramMaxIterations =
    typeof session.scramMaxIterations === 'number' ? session.scramMaxIterations : DEFAULT_MAX_SCRAM_ITERATIONS
  // a value of 0 disables the iteration count check
  if (scramMaxIterations !== 0 && sv.iteration > scramMaxIterations) {
    throw new Error(
      'SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration count ' +
        sv.iteration +
        ' exceeds scramMaxIterations of ' +
        scramMaxIterations
    )
  }

  const clientFirstMessageBare = 'n=*,r=' + session.clientNonce
  const serverFirstMessage = 'r=' + sv.nonce + ',s=' + sv.salt + ',i=' + sv.iteration

  // without channel binding:
  let channelBinding = stream ? 'eSws' : 'biws' // 'y,,' or 'n,,', base64-encoded

  // override if channel binding is in use:
  if (session.mechanism === 'SCRAM-SHA-256-PLUS') {
    const peerCert = stream.getPeerCertificate().raw
    let hashName = signatureAlgorithmHashFromCertificate(peerCert)
    if (hashName === 'MD5' || hashName === 'SHA-1') hashName = 'SHA-256'
    const certHash = await crypto.hashByName(hashName, peerCert)
    const bindingData = Buffer.concat([Buffer.from('p=tls-server-end-point,,'), Buffer.from(certHash)])
    channelBinding = bindingData.toString('base64')
  }

  const clientFinalMessageWithoutProof = 'c=' + channelBinding + ',r=' + sv.nonce
  const authMessage = clientFirstMessageBare + ',' + serverFirstMessage + ',' + clientFinalMessageWithoutProof

  const saltBytes = Buffer.from(sv.salt, 'base64')
  const saltedPassword = await crypto.deriveKey(saslprep(password), saltBytes, sv.iteration)
  const clientKey = await crypto.hmacSha256(saltedPassword, 'Client Key')
  const storedKey = await crypto.sha256(clientKey)
  const clientSignature = await crypto.hmacSha256(storedKey, authMessage)
  const clientProof = xorBuffers(Buffer.from(clientKey), Buffer.from(clientSignature)).toString('base64')
  const serverKey = await crypto.hmacSha256(saltedPassword, 'Server Key')
  const serverSignatureBytes = await crypto.hmacSha256(serverKey, authMessage)

  session.message = 'SASLResponse'
  session.serverSignature = Buffer.from(serverSignatureBytes).toString('base64')
  session.response = clientFinalMessageWithoutProof + ',p=' + clientProof
}

function finalizeSession(session, serverData) {
  if (session.message !== 'SASLResponse') {
    throw new Error('SASL: Last message was not SASLResponse')
  }
  if (typeof serverData !== 'string') {
    throw new Error('SASL: SCRAM-SERVER-FINAL-MESSAGE: serverData must be a string')
  }

  const { serverSignature } = parseServerFinalMessage(serverData)

  if (serverSignature !== session.serverSignature) {
    throw new Error('SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature does not match')
  }
}

/**
 * printable       = %x21-2B / %x2D-7E
 *                   ;; Printable ASCII except ",".
 *                   ;; Note that any "printable" is also
 *                   ;; a valid "value".
 */
function isPrintableChars(text) {
  if (typeof text !== 'string') {
    throw new TypeError('SASL: text must be a string')
  }
  return text
    .split('')
    .map((_, i) => text.charCodeAt(i))
    .every((c) => (c >= 0x21 && c <= 0x2b) || (c >= 0x2d && c <= 0x7e))
}

/**
 * base64-char     = ALPHA / DIGIT / "/" / "+"
 *
 * base64-4        = 4base64-char
 *
 * base64-3        = 3base64-char "="
 *
 * base64-2        = 2base64-char "=="
 *
 * base64          = *base64-4 [base64-3 / base64-2]
 */
function isBase64(text) {
  return /^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?$/.test(text)
}

function parseAttributePairs(text) {
  if (typeof text !== 'string') {
    throw new TypeError('SASL: attribute pairs text must be a string')
  }

  return new Map(
    text.split(',').map((attrValue) => {
      if (!/^.=/.test(attrValue)) {
        throw new Error('SASL: Invalid attribute pair entry')
      }
      const name = attrValue[0]
      const value = attrValue.substring(2)
      return [name, value]
    })
  )
}

function parseServerFirstMessage(data) {
  const attrPairs = parseAttributePairs(data)

  const nonce = attrPairs.get('r')
  if (!nonce) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce missing')
  } else if (!isPrintableChars(nonce)) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce must only contain printable characters')
  }
  const salt = attrPairs.get('s')
  if (!salt) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: salt missing')
  } else if (!isBase64(salt)) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: salt must be base64')
  }
  const iterationText = attrPairs.get('i')
  if (!iterationText) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration missing')
  } else if (!/^[1-9][0-9]*$/.test(iterationText)) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: invalid iteration count')
  }
  const iteration = parseInt(iterationText, 10)

  return {
    nonce,
    salt,
    iteration,
  }
}

function parseServerFinalMessage(serverData) {
  const attrPairs = parseAttributePairs(serverData)
  const error = attrPairs.get('e')
  const serverSignature = attrPairs.get('v')

  if (error) {
    throw new Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server returned error: "${error}"`)
  }

  if (!serverSignature) {
    throw new Error('SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing')
  } else if (!isBase64(serverSignature)) {
    throw new Error('SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature must be base64')
  }
  return {
    serverSignature,
  }
}

function xorBuffers(a, b) {
  if (!Buffer.isBuffer(a)) {
    throw new TypeError('first argument must be a Buffer')
  }
  if (!Buffer.isBuffer(b)) {
    throw new TypeError('second argument must be a Buffer')
  }
  if (a.length !== b.length) {
    throw new Error('Buffer lengths must match')
  }
  if (a.length === 0) {
    throw new Error('Buffers cannot be empty')
  }
  return Buffer.from(a.map((_, i) => a[i] ^ b[i]))
}

module.exports = {
  startSession,
  continueSession,
  finalizeSession,
  DEFAULT_MAX_SCRAM_ITERATIONS,
}


/***/ }),

/***/ 4150:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const nodeCrypto = __nccwpck_require__(6982)

module.exports = {
  postgresMd5PasswordHash,
  randomBytes,
  deriveKey,
  sha256,
  hashByName,
  hmacSha256,
  md5,
}

/**
 * The Web Crypto API - grabbed from the Node.js library or the global
 * @type Crypto
 */
// eslint-disable-next-line no-undef
const webCrypto = nodeCrypto.webcrypto || globalThis.crypto
/**
 * The SubtleCrypto API for low level crypto operations.
 * @type SubtleCrypto
 */
const subtleCrypto = webCrypto.subtle
const textEncoder = new TextEncoder()

/**
 *
 * @param {*} length
 * @returns
 */
function randomBytes(length) {
  return webCrypto.getRandomValues(Buffer.alloc(length))
}

async function md5(string) {
  try {
    return nodeCrypto.createHash('md5').update(string, 'utf-8').digest('hex')
  } catch (e) {
    // `createHash()` failed so we are probably not in Node.js, use the WebCrypto API instead.
    // Note that the MD5 algorithm on WebCrypto is not available in Node.js.
    // This is why we cannot just use WebCrypto in all environments.
    const data = typeof string === 'string' ? textEncoder.encode(string) : string
    const hash = await subtleCrypto.digest('MD5', data)
    return Array.from(new Uint8Array(hash))
      .map((b) => b.toString(16).padStart(2, '0'))
      .join('')
  }
}

// See AuthenticationMD5Password at https://www.postgresql.org/docs/current/static/protocol-flow.html
async function postgresMd5PasswordHash(user, password, salt) {
  const inner = await md5(password + user)
  const outer = await md5(Buffer.concat([Buffer.from(inner), salt]))
  return 'md5' + outer
}

/**
 * Create a SHA-256 digest of the given data
 * @param {Buffer} data
 */
async function sha256(text) {
  return await subtleCrypto.digest('SHA-256', text)
}

async function hashByName(hashName, text) {
  return await subtleCrypto.digest(hashName, text)
}

/**
 * Sign the message with the given key
 * @param {ArrayBuffer} keyBuffer
 * @param {string} msg
 */
async function hmacSha256(keyBuffer, msg) {
  const key = await subtleCrypto.importKey('raw', keyBuffer, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return await subtleCrypto.sign('HMAC', key, textEncoder.encode(msg))
}

/**
 * Derive a key from the password and salt
 * @param {string} password
 * @param {Uint8Array} salt
 * @param {number} iterations
 */
async function deriveKey(password, salt, iterations) {
  const key = await subtleCrypto.importKey('raw', textEncoder.encode(password), 'PBKDF2', false, ['deriveBits'])
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt: salt, iterations: iterations }
  return await subtleCrypto.deriveBits(params, key, 32 * 8, ['deriveBits'])
}


/***/ }),

/***/ 8995:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



let user
try {
  user = process.platform === 'win32' ? process.env.USERNAME : process.env.USER
} catch {
  // ignore, e.g., Deno without --allow-env
}

module.exports = {
  // database host. defaults to localhost
  host: 'localhost',

  // database user's name
  user,

  // name of database to connect
  database: undefined,

  // database user's password
  password: null,

  // a Postgres connection string to be used instead of setting individual connection items
  // NOTE:  Setting this value will cause it to override any other value (such as database or user) defined
  // in the defaults object.
  connectionString: undefined,

  // database port
  port: 5432,

  // number of rows to return at a time from a prepared statement's
  // portal. 0 will return all rows at once
  rows: 0,

  // binary result mode
  binary: false,

  // Connection pool options - see https://github.com/brianc/node-pg-pool

  // number of connections to use in connection pool
  // 0 will disable connection pooling
  max: 10,

  // max milliseconds a client can go unused before it is removed
  // from the pool and destroyed
  idleTimeoutMillis: 30000,

  client_encoding: '',

  ssl: false,

  // SSL negotiation style: 'postgres' (traditional SSLRequest) or 'direct'
  sslnegotiation: undefined,

  application_name: undefined,

  fallback_application_name: undefined,

  options: undefined,

  parseInputDatesAsUTC: false,

  // max milliseconds any query using this connection will execute for before timing out in error.
  // false=unlimited
  statement_timeout: false,

  // Abort any statement that waits longer than the specified duration in milliseconds while attempting to acquire a lock.
  // false=unlimited
  lock_timeout: false,

  // Terminate any session with an open transaction that has been idle for longer than the specified duration in milliseconds
  // false=unlimited
  idle_in_transaction_session_timeout: false,

  // max milliseconds to wait for query to complete (client side)
  query_timeout: false,

  connect_timeout: 0,

  keepalives: 1,

  keepalives_idle: 0,
}

const pgTypes = __nccwpck_require__(1549)
// save default parsers
const parseBigInteger = pgTypes.getTypeParser(20, 'text')
const parseBigIntegerArray = pgTypes.getTypeParser(1016, 'text')

// parse int8 so you can get your count values as actual numbers
module.exports.__defineSetter__('parseInt8', function (val) {
  pgTypes.setTypeParser(20, 'text', val ? pgTypes.getTypeParser(23, 'text') : parseBigInteger)
  pgTypes.setTypeParser(1016, 'text', val ? pgTypes.getTypeParser(1007, 'text') : parseBigIntegerArray)
})


/***/ }),

/***/ 3273:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Client = __nccwpck_require__(5042)
const defaults = __nccwpck_require__(8995)
const Connection = __nccwpck_require__(9809)
const Result = __nccwpck_require__(6424)
const utils = __nccwpck_require__(9652)
const Pool = __nccwpck_require__(7558)
const TypeOverrides = __nccwpck_require__(365)
const { DatabaseError } = __nccwpck_require__(4233)
const { escapeIdentifier, escapeLiteral } = __nccwpck_require__(9652)

const poolFactory = (Client) => {
  return class BoundPool extends Pool {
    constructor(options) {
      super(options, Client)
    }
  }
}

const PG = function (clientConstructor) {
  this.defaults = defaults
  this.Client = clientConstructor
  this.Query = this.Client.Query
  this.Pool = poolFactory(this.Client)
  this._pools = []
  this.Connection = Connection
  this.types = __nccwpck_require__(1549)
  this.DatabaseError = DatabaseError
  this.TypeOverrides = TypeOverrides
  this.escapeIdentifier = escapeIdentifier
  this.escapeLiteral = escapeLiteral
  this.Result = Result
  this.utils = utils
}

let clientConstructor = Client

let forceNative = false
try {
  forceNative = !!process.env.NODE_PG_FORCE_NATIVE
} catch {
  // ignore, e.g., Deno without --allow-env
}

if (forceNative) {
  clientConstructor = __nccwpck_require__(5301)
}

module.exports = new PG(clientConstructor)

// lazy require native module...the native module may not have installed
Object.defineProperty(module.exports, "native", ({
  configurable: true,
  enumerable: false,
  get() {
    let native = null
    try {
      native = new PG(__nccwpck_require__(5301))
    } catch (err) {
      if (err.code !== 'MODULE_NOT_FOUND') {
        throw err
      }
    }

    // overwrite module.exports.native so that getter is never called again
    Object.defineProperty(module.exports, "native", ({
      value: native,
    }))

    return native
  },
}))


/***/ }),

/***/ 8942:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const nodeUtils = __nccwpck_require__(9023)
// eslint-disable-next-line
var Native
// eslint-disable-next-line no-useless-catch
try {
  // Wrap this `require()` in a try-catch to avoid upstream bundlers from complaining that this might not be available since it is an optional import
  Native = __nccwpck_require__(4390)
} catch (e) {
  throw e
}
const TypeOverrides = __nccwpck_require__(365)
const EventEmitter = (__nccwpck_require__(4434).EventEmitter)
const util = __nccwpck_require__(9023)
const ConnectionParameters = __nccwpck_require__(646)

const NativeQuery = __nccwpck_require__(7581)

const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.'
)

const Client = (module.exports = function (config) {
  EventEmitter.call(this)
  config = config || {}

  this._Promise = config.Promise || global.Promise
  this._types = new TypeOverrides(config.types)

  this.native = new Native({
    types: this._types,
  })

  this._queryQueue = []
  this._ending = false
  this._connecting = false
  this._connected = false
  this._queryable = true
  this.pipeline = Boolean(config.pipeline)
  this._pipelineInFlight = false

  // keep these on the object for legacy reasons
  // for the time being. TODO: deprecate all this jazz
  const cp = (this.connectionParameters = new ConnectionParameters(config))
  if (config.nativeConnectionString) cp.nativeConnectionString = config.nativeConnectionString
  this.user = cp.user

  // "hiding" the password so it doesn't show up in stack traces
  // or if the client is console.logged
  Object.defineProperty(this, 'password', {
    configurable: true,
    enumerable: false,
    writable: true,
    value: cp.password,
  })
  this.database = cp.database
  this.host = cp.host
  this.port = cp.port

  // a hash to hold named queries
  this.namedQueries = {}
})

Client.Query = NativeQuery

util.inherits(Client, EventEmitter)

Client.prototype._errorAllQueries = function (err) {
  const enqueueError = (query) => {
    process.nextTick(() => {
      query.native = this.native
      query.handleError(err)
    })
  }

  if (this._hasActiveQuery()) {
    enqueueError(this._activeQuery)
    this._activeQuery = null
  }

  this._queryQueue.forEach(enqueueError)
  this._queryQueue.length = 0
}

// connect to the backend
// pass an optional callback to be called once connected
// or with an error if there was a connection error
Client.prototype._connect = function (cb) {
  const self = this

  if (this._connecting) {
    process.nextTick(() => cb(new Error('Client has already been connected. You cannot reuse a client.')))
    return
  }

  this._connecting = true

  this.connectionParameters.getLibpqConnectionString(function (err, conString) {
    if (self.connectionParameters.nativeConnectionString) conString = self.connectionParameters.nativeConnectionString
    if (err) return cb(err)
    self.native.connect(conString, function (err) {
      if (err) {
        self.native.end()
        return cb(err)
      }

      // set internal states to connected
      self._connected = true

      // handle connection errors from the native layer
      self.native.on('error', function (err) {
        self._queryable = false
        self._errorAllQueries(err)
        self.emit('error', err)
      })

      self.native.on('notification', function (msg) {
        self.emit('notification', {
          channel: msg.relname,
          payload: msg.extra,
        })
      })

      // signal we are connected now
      self.emit('connect')
      self._pulseQueryQueue(true)

      cb(null, this)
    })
  })
}

Client.prototype.connect = function (callback) {
  if (callback) {
    this._connect(callback)
    return
  }

  return new this._Promise((resolve, reject) => {
    this._connect((error) => {
      if (error) {
        reject(error)
      } else {
        resolve(this)
      }
    })
  })
}

// send a query to the server
// this method is highly overloaded to take
// 1) string query, optional array of parameters, optional function callback
// 2) object query with {
//    string query
//    optional array values,
//    optional function callback instead of as a separate parameter
//    optional string name to name & cache the query plan
//    optional string rowMode = 'array' for an array of results
//  }
Client.prototype.query = function (config, values, callback) {
  let query
  let result
  let readTimeout
  let readTimeoutTimer
  let queryCallback

  if (config === null || config === undefined) {
    throw new TypeError('Client was passed a null or undefined query')
  } else if (typeof config.submit === 'function') {
    readTimeout = config.query_timeout || this.connectionParameters.query_timeout
    result = query = config
    // accept query(new Query(...), (err, res) => { }) style
    if (typeof values === 'function') {
      config.callback = values
    }
  } else {
    readTimeout = config.query_timeout || this.connectionParameters.query_timeout
    query = new NativeQuery(config, values, callback)
    if (!query.callback) {
      let resolveOut, rejectOut
      result = new this._Promise((resolve, reject) => {
        resolveOut = resolve
        rejectOut = reject
      }).catch((err) => {
        Error.captureStackTrace(err)
        throw err
      })
      query.callback = (err, res) => (err ? rejectOut(err) : resolveOut(res))
    }
  }

  if (readTimeout) {
    queryCallback = query.callback || (() => {})

    readTimeoutTimer = setTimeout(() => {
      const error = new Error('Query read timeout')

      process.nextTick(() => {
        query.handleError(error, this.connection)
      })

      queryCallback(error)

      // we already returned an error,
      // just do nothing if query completes
      query.callback = () => {}

      // Remove from queue
      const index = this._queryQueue.indexOf(query)
      if (index > -1) {
        this._queryQueue.splice(index, 1)
      }

      this._pulseQueryQueue()
    }, readTimeout)

    query.callback = (err, res) => {
      clearTimeout(readTimeoutTimer)
      queryCallback(err, res)
    }
  }

  if (!this._queryable) {
    query.native = this.native
    process.nextTick(() => {
      query.handleError(new Error('Client has encountered a connection error and is not queryable'))
    })
    return result
  }

  if (this._ending) {
    query.native = this.native
    process.nextTick(() => {
      query.handleError(new Error('Client was closed and is not queryable'))
    })
    return result
  }

  if (this._queryQueue.length > 0 && !this.pipeline) {
    queryQueueLengthDeprecationNotice()
  }

  this._queryQueue.push(query)
  this._pulseQueryQueue()
  return result
}

// disconnect from the backend server
Client.prototype.end = function (cb) {
  const self = this

  this._ending = true

  if (this._connecting && !this._connected) {
    this.once('connect', () => {
      this.end(() => {})
    })
  }
  let result
  if (!cb) {
    result = new this._Promise(function (resolve, reject) {
      cb = (err) => (err ? reject(err) : resolve())
    })
  }

  const doEnd = function () {
    self.native.end(function () {
      self._connected = false

      self._errorAllQueries(new Error('Connection terminated'))

      process.nextTick(() => {
        self.emit('end')
        if (cb) cb()
      })
    })
  }

  // If pipeline has in-flight or queued queries, wait for them to drain before closing
  if (this.pipeline && (this._pipelineInFlight || this._queryQueue.length > 0)) {
    this.once('drain', doEnd)
  } else {
    doEnd()
  }
  return result
}

Client.prototype._hasActiveQuery = function () {
  return this._activeQuery && this._activeQuery.state !== 'error' && this._activeQuery.state !== 'end'
}

Client.prototype._pulseQueryQueue = function (initialConnection) {
  if (!this._connected) {
    return
  }
  if (this.pipeline && !initialConnection) {
    return this._pulsePipelinedQueryQueue()
  }
  if (this._hasActiveQuery()) {
    return
  }
  const query = this._queryQueue.shift()
  if (!query) {
    if (!initialConnection) {
      this.emit('drain')
    }
    return
  }
  this._activeQuery = query
  query.submit(this)
  const self = this
  query.once('_done', function () {
    self._pulseQueryQueue()
  })
}

Client.prototype._pulsePipelinedQueryQueue = function () {
  if (!this._connected || this._pipelineInFlight) {
    return
  }
  if (this._queryQueue.length === 0) {
    if (this.hasExecuted) {
      this.emit('drain')
    }
    return
  }

  this._pipelineInFlight = true
  const self = this
  const queries = []
  const nativeQueries = []
  const utils = __nccwpck_require__(9652)

  while (this._queryQueue.length > 0) {
    const query = this._queryQueue.shift()
    this.hasExecuted = true
    nativeQueries.push(query)

    const values = query.values ? query.values.map(utils.prepareValue) : null
    const pipelineEntry = { text: query.text, name: query.name, arrayMode: query._arrayMode }
    if (values) {
      pipelineEntry.values = values
    }
    if (query.name && this.namedQueries[query.name]) {
      pipelineEntry._alreadyPrepared = true
    }
    queries.push(pipelineEntry)
  }

  this.native.pipeline(queries, function (err, results) {
    self._pipelineInFlight = false

    if (err) {
      // Total pipeline failure. Per-query errors arrive on results[i].err, so reaching here means
      // the connection itself is gone: mark it unusable and say so, the way the JS client and the
      // non-pipelined native path both do. Without this the client looks healthy after losing its
      // backend, a Pool never discards it, and everything routed to it fails one query at a time
      // for the life of the process.
      self._connected = false
      self._queryable = false
      for (let i = 0; i < nativeQueries.length; i++) {
        const q = nativeQueries[i]
        q.native = self.native
        q.handleError(err)
      }
      self._errorAllQueries(err)
      self.emit('error', err)
      self.emit('end')
      return
    }

    // Deliver results to each query
    for (let i = 0; i < nativeQueries.length; i++) {
      const q = nativeQueries[i]
      const r = results[i]
      q.native = self.native

      if (r.err) {
        q.handleError(r.err)
      } else {
        // Track named queries on success
        if (q.name) {
          self.namedQueries[q.name] = q.text
        }
        q.state = 'end'
        q.emit('end', r.result)
        if (q.callback) {
          q.callback(null, r.result)
        }
      }

      setImmediate(function () {
        q.emit('_done')
      })
    }

    // Process any queries that arrived while we were reading
    self._pulsePipelinedQueryQueue()
  })
}

// attempt to cancel an in-progress query
Client.prototype.cancel = function (query) {
  if (this._activeQuery === query) {
    this.native.cancel(function () {})
  } else if (this._queryQueue.indexOf(query) !== -1) {
    this._queryQueue.splice(this._queryQueue.indexOf(query), 1)
  }
}

Client.prototype.ref = function () {}
Client.prototype.unref = function () {}

Client.prototype.setTypeParser = function (oid, format, parseFn) {
  return this._types.setTypeParser(oid, format, parseFn)
}

Client.prototype.getTypeParser = function (oid, format) {
  return this._types.getTypeParser(oid, format)
}

Client.prototype.isConnected = function () {
  return this._connected
}

Client.prototype.getTransactionStatus = function () {
  return this.native.getTransactionStatus()
}


/***/ }),

/***/ 5301:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


module.exports = __nccwpck_require__(8942)


/***/ }),

/***/ 7581:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const EventEmitter = (__nccwpck_require__(4434).EventEmitter)
const util = __nccwpck_require__(9023)
const utils = __nccwpck_require__(9652)

const NativeQuery = (module.exports = function (config, values, callback) {
  EventEmitter.call(this)
  config = utils.normalizeQueryConfig(config, values, callback)
  this.text = config.text
  this.values = config.values
  this.name = config.name
  this.queryMode = config.queryMode
  this.callback = config.callback
  this.state = 'new'
  this._arrayMode = config.rowMode === 'array'

  // if the 'row' event is listened for
  // then emit them as they come in
  // without setting singleRowMode to true
  // this has almost no meaning because libpq
  // reads all rows into memory before returning any
  this._emitRowEvents = false
  this.on(
    'newListener',
    function (event) {
      if (event === 'row') this._emitRowEvents = true
    }.bind(this)
  )
})

util.inherits(NativeQuery, EventEmitter)

const errorFieldMap = {
  sqlState: 'code',
  statementPosition: 'position',
  messagePrimary: 'message',
  messageDetail: 'detail',
  messageHint: 'hint',
  context: 'where',
  schemaName: 'schema',
  tableName: 'table',
  columnName: 'column',
  dataTypeName: 'dataType',
  constraintName: 'constraint',
  sourceFile: 'file',
  sourceLine: 'line',
  sourceFunction: 'routine',
}

NativeQuery.prototype.handleError = function (err) {
  // copy pq error fields into the error object
  const fields = this.native && this.native.pq.resultErrorFields()
  if (fields) {
    for (const key in fields) {
      const normalizedFieldName = errorFieldMap[key] || key
      err[normalizedFieldName] = fields[key]
    }
  }
  if (this.callback) {
    this.callback(err)
  } else {
    this.emit('error', err)
  }
  this.state = 'error'
}

NativeQuery.prototype.then = function (onSuccess, onFailure) {
  return this._getPromise().then(onSuccess, onFailure)
}

NativeQuery.prototype.catch = function (callback) {
  return this._getPromise().catch(callback)
}

NativeQuery.prototype._getPromise = function () {
  if (this._promise) return this._promise
  this._promise = new Promise(
    function (resolve, reject) {
      this._once('end', resolve)
      this._once('error', reject)
    }.bind(this)
  )
  return this._promise
}

NativeQuery.prototype.submit = function (client) {
  this.state = 'running'
  const self = this
  this.native = client.native
  client.native.arrayMode = this._arrayMode

  let after = function (err, rows, results) {
    client.native.arrayMode = false
    setImmediate(function () {
      self.emit('_done')
    })

    // handle possible query error
    if (err) {
      return self.handleError(err)
    }

    // emit row events for each row in the result
    if (self._emitRowEvents) {
      if (results.length > 1) {
        rows.forEach((rowOfRows, i) => {
          rowOfRows.forEach((row) => {
            self.emit('row', row, results[i])
          })
        })
      } else {
        rows.forEach(function (row) {
          self.emit('row', row, results)
        })
      }
    }

    // handle successful result
    self.state = 'end'
    self.emit('end', results)
    if (self.callback) {
      self.callback(null, results)
    }
  }

  if (process.domain) {
    after = process.domain.bind(after)
  }

  // named query
  if (this.name) {
    if (this.name.length > 63) {
      console.error('Warning! Postgres only supports 63 characters for query names.')
      console.error('You supplied %s (%s)', this.name, this.name.length)
      console.error('This can cause conflicts and silent errors executing queries')
    }
    const values = (this.values || []).map(utils.prepareValue)

    // check if the client has already executed this named query
    // if so...just execute it again - skip the planning phase
    if (client.namedQueries[this.name] !== undefined) {
      if (this.text && client.namedQueries[this.name] !== this.text) {
        const err = new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`)
        return after(err)
      }
      return client.native.execute(this.name, values, after)
    }
    // plan the named query the first time, then execute it
    return client.native.prepare(this.name, this.text, values.length, function (err) {
      if (err) return after(err)
      client.namedQueries[self.name] = self.text
      return self.native.execute(self.name, values, after)
    })
  } else if (this.values) {
    if (!Array.isArray(this.values)) {
      const err = new Error('Query values must be an array')
      return after(err)
    }
    const vals = this.values.map(utils.prepareValue)
    client.native.query(this.text, vals, after)
  } else if (this.queryMode === 'extended') {
    client.native.query(this.text, [], after)
  } else {
    client.native.query(this.text, after)
  }
}


/***/ }),

/***/ 4473:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { EventEmitter } = __nccwpck_require__(4434)

const Result = __nccwpck_require__(6424)
const utils = __nccwpck_require__(9652)

class Query extends EventEmitter {
  constructor(config, values, callback) {
    super()

    config = utils.normalizeQueryConfig(config, values, callback)

    this.text = config.text
    this.values = config.values
    this.rows = config.rows
    this.types = config.types
    this.name = config.name
    this.queryMode = config.queryMode
    this.binary = config.binary
    // use unique portal name each time
    this.portal = config.portal || ''
    this.callback = config.callback
    this._rowMode = config.rowMode
    if (process.domain && config.callback) {
      this.callback = process.domain.bind(config.callback)
    }
    this._result = new Result(this._rowMode, this.types)

    // potential for multiple results
    this._results = this._result
    this._canceledDueToError = false
  }

  requiresPreparation() {
    if (this.queryMode === 'extended') {
      return true
    }

    // named queries must always be prepared
    if (this.name) {
      return true
    }
    // always prepare if there are max number of rows expected per
    // portal execution
    if (this.rows) {
      return true
    }
    // don't prepare empty text queries
    if (!this.text) {
      return false
    }
    // prepare if there are values
    if (!this.values) {
      return false
    }
    return this.values.length > 0
  }

  _checkForMultirow() {
    // if we already have a result with a command property
    // then we've already executed one query in a multi-statement simple query
    // turn our results into an array of results
    if (this._result.command) {
      if (!Array.isArray(this._results)) {
        this._results = [this._result]
      }
      this._result = new Result(this._rowMode, this._result._types)
      this._results.push(this._result)
    }
  }

  // associates row metadata from the supplied
  // message with this query object
  // metadata used when parsing row results
  handleRowDescription(msg) {
    this._checkForMultirow()
    this._result.addFields(msg.fields)
    this._accumulateRows = this.callback || !this.listeners('row').length
  }

  handleDataRow(msg) {
    let row

    if (this._canceledDueToError) {
      return
    }

    try {
      row = this._result.parseRow(msg.fields)
    } catch (err) {
      this._canceledDueToError = err
      return
    }

    this.emit('row', row, this._result)
    if (this._accumulateRows) {
      this._result.addRow(row)
    }
  }

  handleCommandComplete(msg, connection) {
    this._checkForMultirow()
    this._result.addCommandComplete(msg)
    // need to sync after each command complete of a prepared statement
    // if we were using a row count which results in multiple calls to _getRows
    if (this.rows) {
      connection.sync()
    }
  }

  // if a named prepared statement is created with empty query text
  // the backend will send an emptyQuery message but *not* a command complete message
  // since we pipeline sync immediately after execute we don't need to do anything here
  // unless we have rows specified, in which case we did not pipeline the initial sync call
  handleEmptyQuery(connection) {
    if (this.rows) {
      connection.sync()
    }
  }

  handleError(err, connection) {
    // need to sync after error during a prepared statement
    if (this._canceledDueToError) {
      err = this._canceledDueToError
      this._canceledDueToError = false
    }
    // if callback supplied do not emit error event as uncaught error
    // events will bubble up to node process
    if (this.callback) {
      return this.callback(err)
    }
    this.emit('error', err)
  }

  handleReadyForQuery(con) {
    if (this._canceledDueToError) {
      return this.handleError(this._canceledDueToError, con)
    }
    if (this.callback) {
      try {
        this.callback(null, this._results)
      } catch (err) {
        process.nextTick(() => {
          throw err
        })
      }
    }
    this.emit('end', this._results)
  }

  submit(connection) {
    if (typeof this.text !== 'string' && typeof this.name !== 'string') {
      return new Error('A query must have either text or a name. Supplying neither is unsupported.')
    }
    const previous = connection.parsedStatements[this.name] || connection.submittedNamedStatements[this.name]
    if (this.text && previous && this.text !== previous) {
      return new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`)
    }
    if (this.values && !Array.isArray(this.values)) {
      return new Error('Query values must be an array')
    }
    if (this.requiresPreparation()) {
      // If we're using the extended query protocol we fire off several separate commands
      // to the backend. On some versions of node & some operating system versions
      // the network stack writes each message separately instead of buffering them together
      // causing the client & network to send more slowly. Corking & uncorking the stream
      // allows node to buffer up the messages internally before sending them all off at once.
      // note: we're checking for existence of cork/uncork because some versions of streams
      // might not have this (cloudflare?)
      connection.stream.cork && connection.stream.cork()
      try {
        this.prepare(connection)
      } finally {
        // while unlikely for this.prepare to throw, if it does & we don't uncork this stream
        // this client becomes unresponsive, so put in finally block "just in case"
        connection.stream.uncork && connection.stream.uncork()
      }
    } else {
      connection.query(this.text)
    }
    return null
  }

  hasBeenParsed(connection) {
    return (
      this.name &&
      (connection.parsedStatements[this.name] !== undefined ||
        connection.submittedNamedStatements[this.name] !== undefined)
    )
  }

  handlePortalSuspended(connection) {
    this._getRows(connection, this.rows)
  }

  _getRows(connection, rows) {
    connection.execute({
      portal: this.portal,
      rows: rows,
    })
    // if we're not reading pages of rows send the sync command
    // to indicate the pipeline is finished
    if (!rows) {
      connection.sync()
    } else {
      // otherwise flush the call out to read more rows
      connection.flush()
    }
  }

  // http://developer.postgresql.org/pgdocs/postgres/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
  prepare(connection) {
    // TODO refactor this poor encapsulation
    if (!this.hasBeenParsed(connection)) {
      connection.parse({
        text: this.text,
        name: this.name,
        types: this.types,
      })
      if (this.name) {
        connection.submittedNamedStatements[this.name] = this.text
      }
    }

    // because we're mapping user supplied values to
    // postgres wire protocol compatible values it could
    // throw an exception, so try/catch this section
    try {
      connection.bind({
        portal: this.portal,
        statement: this.name,
        values: this.values,
        binary: this.binary,
        valueMapper: utils.prepareValue,
      })
    } catch (err) {
      // we should close parse to avoid leaking connections
      connection.close({ type: 'S', name: this.name })
      connection.sync()

      this.handleError(err, connection)
      return
    }

    connection.describe({
      type: 'P',
      name: this.portal || '',
    })

    this._getRows(connection, this.rows)
  }

  handleCopyInResponse(connection) {
    connection.sendCopyFail('No source stream defined')
  }

  handleCopyData(msg, connection) {
    // noop
  }
}

module.exports = Query


/***/ }),

/***/ 6424:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const types = __nccwpck_require__(1549)

const matchRegexp = /^([A-Za-z]+)(?: (\d+))?(?: (\d+))?/

// result object returned from query
// in the 'end' event and also
// passed as second argument to provided callback
class Result {
  constructor(rowMode, types) {
    this.command = null
    this.rowCount = null
    this.oid = null
    this.rows = []
    this.fields = []
    this._parsers = undefined
    this._types = types
    this.RowCtor = null
    this.rowAsArray = rowMode === 'array'
    if (this.rowAsArray) {
      this.parseRow = this._parseRowAsArray
    }
    this._prebuiltEmptyResultObject = null
  }

  // adds a command complete message
  addCommandComplete(msg) {
    let match
    if (msg.text) {
      // pure javascript
      match = matchRegexp.exec(msg.text)
    } else {
      // native bindings
      match = matchRegexp.exec(msg.command)
    }
    if (match) {
      this.command = match[1]
      if (match[3]) {
        // COMMAND OID ROWS
        this.oid = parseInt(match[2], 10)
        this.rowCount = parseInt(match[3], 10)
      } else if (match[2]) {
        // COMMAND ROWS
        this.rowCount = parseInt(match[2], 10)
      }
    }
  }

  _parseRowAsArray(rowData) {
    const row = new Array(rowData.length)
    for (let i = 0, len = rowData.length; i < len; i++) {
      const rawValue = rowData[i]
      if (rawValue !== null) {
        row[i] = this._parsers[i](rawValue)
      } else {
        row[i] = null
      }
    }
    return row
  }

  parseRow(rowData) {
    const row = { ...this._prebuiltEmptyResultObject }
    for (let i = 0, len = rowData.length; i < len; i++) {
      const rawValue = rowData[i]
      const field = this.fields[i].name
      if (rawValue !== null) {
        const v = this.fields[i].format === 'binary' ? Buffer.from(rawValue) : rawValue
        row[field] = this._parsers[i](v)
      } else {
        row[field] = null
      }
    }
    return row
  }

  addRow(row) {
    this.rows.push(row)
  }

  addFields(fieldDescriptions) {
    // clears field definitions
    // multiple query statements in 1 action can result in multiple sets
    // of rowDescriptions...eg: 'select NOW(); select 1::int;'
    // you need to reset the fields
    this.fields = fieldDescriptions
    if (this.fields.length) {
      this._parsers = new Array(fieldDescriptions.length)
    }

    const row = Object.create(null)

    for (let i = 0; i < fieldDescriptions.length; i++) {
      const desc = fieldDescriptions[i]
      row[desc.name] = null

      if (this._types) {
        this._parsers[i] = this._types.getTypeParser(desc.dataTypeID, desc.format || 'text')
      } else {
        this._parsers[i] = types.getTypeParser(desc.dataTypeID, desc.format || 'text')
      }
    }

    this._prebuiltEmptyResultObject = { ...row }
  }
}

module.exports = Result


/***/ }),

/***/ 829:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { getStream, getSecureStream } = getStreamFuncs()

module.exports = {
  /**
   * Get a socket stream compatible with the current runtime environment.
   * @returns {Duplex}
   */
  getStream,
  /**
   * Get a TLS secured socket, compatible with the current environment,
   * using the socket and other settings given in `options`.
   * @returns {Duplex}
   */
  getSecureStream,
}

/**
 * The stream functions that work in Node.js
 */
function getNodejsStreamFuncs() {
  function getStream(ssl) {
    const net = __nccwpck_require__(9278)
    return new net.Socket()
  }

  function getSecureStream(options) {
    const tls = __nccwpck_require__(4756)
    return tls.connect(options)
  }
  return {
    getStream,
    getSecureStream,
  }
}

/**
 * The stream functions that work in Cloudflare Workers
 */
function getCloudflareStreamFuncs() {
  function getStream(ssl) {
    const { CloudflareSocket } = __nccwpck_require__(785)
    return new CloudflareSocket(ssl)
  }

  function getSecureStream(options) {
    options.socket.startTls(options)
    return options.socket
  }
  return {
    getStream,
    getSecureStream,
  }
}

/**
 * Are we running in a Cloudflare Worker?
 *
 * @returns true if the code is currently running inside a Cloudflare Worker.
 */
function isCloudflareRuntime() {
  // Since 2022-03-21 the `global_navigator` compatibility flag is on for Cloudflare Workers
  // which means that `navigator.userAgent` will be defined.
  // eslint-disable-next-line no-undef
  if (typeof navigator === 'object' && navigator !== null && typeof navigator.userAgent === 'string') {
    // eslint-disable-next-line no-undef
    return navigator.userAgent === 'Cloudflare-Workers'
  }
  // In case `navigator` or `navigator.userAgent` is not defined then try a more sneaky approach
  if (typeof Response === 'function') {
    const resp = new Response(null, { cf: { thing: true } })
    if (typeof resp.cf === 'object' && resp.cf !== null && resp.cf.thing) {
      return true
    }
  }
  return false
}

function getStreamFuncs() {
  if (isCloudflareRuntime()) {
    return getCloudflareStreamFuncs()
  }
  return getNodejsStreamFuncs()
}


/***/ }),

/***/ 365:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const types = __nccwpck_require__(1549)

function TypeOverrides(userTypes) {
  this._types = userTypes || types
  this.text = {}
  this.binary = {}
}

TypeOverrides.prototype.getOverrides = function (format) {
  switch (format) {
    case 'text':
      return this.text
    case 'binary':
      return this.binary
    default:
      return {}
  }
}

TypeOverrides.prototype.setTypeParser = function (oid, format, parseFn) {
  if (typeof format === 'function') {
    parseFn = format
    format = 'text'
  }
  this.getOverrides(format)[oid] = parseFn
}

TypeOverrides.prototype.getTypeParser = function (oid, format) {
  format = format || 'text'
  return this.getOverrides(format)[oid] || this._types.getTypeParser(oid, format)
}

module.exports = TypeOverrides


/***/ }),

/***/ 9652:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const defaults = __nccwpck_require__(8995)
const nodeUtils = __nccwpck_require__(9023)

const { isDate } = __nccwpck_require__(8253)

const invalidDateDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Sending an invalid date to Postgres is deprecated and will throw an error in the next major version of pg. Ensure any Date object passed as a query parameter is valid.',
  'PG_INVALID_DATE'
)

function escapeElement(elementRepresentation) {
  const escaped = elementRepresentation.replace(/\\/g, '\\\\').replace(/"/g, '\\"')

  return '"' + escaped + '"'
}

// convert a JS array to a postgres array literal
// uses comma separator so won't work for types like box that use
// a different array separator.
function arrayString(val) {
  let result = '{'
  for (let i = 0; i < val.length; i++) {
    if (i > 0) {
      result += ','
    }
    let item = val[i]
    if (item == null) {
      result += 'NULL'
    } else if (Array.isArray(item)) {
      result += arrayString(item)
    } else if (ArrayBuffer.isView(item)) {
      if (!(item instanceof Buffer)) {
        item = Buffer.from(item.buffer, item.byteOffset, item.byteLength)
      }
      result += '\\\\x' + item.toString('hex')
    } else {
      result += escapeElement(prepareValue(item))
    }
  }
  result += '}'
  return result
}

// converts values from javascript types
// to their 'raw' counterparts for use as a postgres parameter
// note: you can override this function to provide your own conversion mechanism
// for complex types, etc...
const prepareValue = function (val, seen) {
  // null and undefined are both null for postgres
  if (val == null) {
    return null
  }
  if (typeof val === 'object') {
    if (val instanceof Buffer) {
      return val
    }
    if (ArrayBuffer.isView(val)) {
      return Buffer.from(val.buffer, val.byteOffset, val.byteLength)
    }
    if (isDate(val)) {
      if (isNaN(val.getTime())) {
        invalidDateDeprecationNotice()
      }
      if (defaults.parseInputDatesAsUTC) {
        return dateToStringUTC(val)
      } else {
        return dateToString(val)
      }
    }
    if (Array.isArray(val)) {
      return arrayString(val)
    }

    return prepareObject(val, seen)
  }
  return val.toString()
}

function prepareObject(val, seen) {
  if (val && typeof val.toPostgres === 'function') {
    seen = seen || []
    if (seen.indexOf(val) !== -1) {
      throw new Error('circular reference detected while preparing "' + val + '" for query')
    }
    seen.push(val)

    return prepareValue(val.toPostgres(prepareValue), seen)
  }
  return JSON.stringify(val)
}

function dateToString(date) {
  let offset = -date.getTimezoneOffset()

  let year = date.getFullYear()
  const isBCYear = year < 1
  if (isBCYear) year = Math.abs(year) + 1 // negative years are 1 off their BC representation

  let ret =
    String(year).padStart(4, '0') +
    '-' +
    String(date.getMonth() + 1).padStart(2, '0') +
    '-' +
    String(date.getDate()).padStart(2, '0') +
    'T' +
    String(date.getHours()).padStart(2, '0') +
    ':' +
    String(date.getMinutes()).padStart(2, '0') +
    ':' +
    String(date.getSeconds()).padStart(2, '0') +
    '.' +
    String(date.getMilliseconds()).padStart(3, '0')

  if (offset < 0) {
    ret += '-'
    offset *= -1
  } else {
    ret += '+'
  }

  ret += String(Math.floor(offset / 60)).padStart(2, '0') + ':' + String(offset % 60).padStart(2, '0')
  if (isBCYear) ret += ' BC'
  return ret
}

function dateToStringUTC(date) {
  let year = date.getUTCFullYear()
  const isBCYear = year < 1
  if (isBCYear) year = Math.abs(year) + 1 // negative years are 1 off their BC representation

  let ret =
    String(year).padStart(4, '0') +
    '-' +
    String(date.getUTCMonth() + 1).padStart(2, '0') +
    '-' +
    String(date.getUTCDate()).padStart(2, '0') +
    'T' +
    String(date.getUTCHours()).padStart(2, '0') +
    ':' +
    String(date.getUTCMinutes()).padStart(2, '0') +
    ':' +
    String(date.getUTCSeconds()).padStart(2, '0') +
    '.' +
    String(date.getUTCMilliseconds()).padStart(3, '0')

  ret += '+00:00'
  if (isBCYear) ret += ' BC'
  return ret
}

function normalizeQueryConfig(config, values, callback) {
  // can take in strings or config objects
  // Copy config so normalization does not mutate the caller's object.
  config = typeof config === 'string' ? { text: config } : cloneQueryConfig(config)
  if (values) {
    if (typeof values === 'function') {
      config.callback = values
    } else {
      config.values = values
    }
  }
  if (callback) {
    config.callback = callback
  }
  return config
}

function cloneQueryConfig(config) {
  if (config == null) {
    return config
  }
  return Object.defineProperties(Object.create(Object.getPrototypeOf(config)), Object.getOwnPropertyDescriptors(config))
}

// Ported from PostgreSQL 9.2.4 source code in src/interfaces/libpq/fe-exec.c
const escapeIdentifier = function (str) {
  return '"' + str.replace(/"/g, '""') + '"'
}

const escapeLiteral = function (str) {
  let hasBackslash = false
  let escaped = "'"

  if (str == null) {
    return "''"
  }

  if (typeof str !== 'string') {
    return "''"
  }

  for (let i = 0; i < str.length; i++) {
    const c = str[i]
    if (c === "'") {
      escaped += c + c
    } else if (c === '\\') {
      escaped += c + c
      hasBackslash = true
    } else {
      escaped += c
    }
  }

  escaped += "'"

  if (hasBackslash === true) {
    escaped = ' E' + escaped
  }

  return escaped
}

module.exports = {
  prepareValue: function prepareValueWrapper(value) {
    // this ensures that extra arguments do not get passed into prepareValue
    // by accident, eg: from calling values.map(utils.prepareValue)
    return prepareValue(value)
  },
  normalizeQueryConfig,
  escapeIdentifier,
  escapeLiteral,
}


/***/ }),

/***/ 8702:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



var path = __nccwpck_require__(6928)
  , Stream = (__nccwpck_require__(2203).Stream)
  , split = __nccwpck_require__(5286)
  , util = __nccwpck_require__(9023)
  , defaultPort = 5432
  , isWin = (process.platform === 'win32')
  , warnStream = process.stderr
;


var S_IRWXG = 56     //    00070(8)
  , S_IRWXO = 7      //    00007(8)
  , S_IFMT  = 61440  // 00170000(8)
  , S_IFREG = 32768  //  0100000(8)
;
function isRegFile(mode) {
    return ((mode & S_IFMT) == S_IFREG);
}

var fieldNames = [ 'host', 'port', 'database', 'user', 'password' ];
var nrOfFields = fieldNames.length;
var passKey = fieldNames[ nrOfFields -1 ];


function warn() {
    var isWritable = (
        warnStream instanceof Stream &&
          true === warnStream.writable
    );

    if (isWritable) {
        var args = Array.prototype.slice.call(arguments).concat("\n");
        warnStream.write( util.format.apply(util, args) );
    }
}


Object.defineProperty(module.exports, "isWin", ({
    get : function() {
        return isWin;
    } ,
    set : function(val) {
        isWin = val;
    }
}));


module.exports.warnTo = function(stream) {
    var old = warnStream;
    warnStream = stream;
    return old;
};

module.exports.getFileName = function(rawEnv){
    var env = rawEnv || process.env;
    var file = env.PGPASSFILE || (
        isWin ?
          path.join( env.APPDATA || './' , 'postgresql', 'pgpass.conf' ) :
          path.join( env.HOME || './', '.pgpass' )
    );
    return file;
};

module.exports.usePgPass = function(stats, fname) {
    if (Object.prototype.hasOwnProperty.call(process.env, 'PGPASSWORD')) {
        return false;
    }

    if (isWin) {
        return true;
    }

    fname = fname || '<unkn>';

    if (! isRegFile(stats.mode)) {
        warn('WARNING: password file "%s" is not a plain file', fname);
        return false;
    }

    if (stats.mode & (S_IRWXG | S_IRWXO)) {
        /* If password file is insecure, alert the user and ignore it. */
        warn('WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less', fname);
        return false;
    }

    return true;
};


var matcher = module.exports.match = function(connInfo, entry) {
    return fieldNames.slice(0, -1).reduce(function(prev, field, idx){
        if (idx == 1) {
            // the port
            if ( Number( connInfo[field] || defaultPort ) === Number( entry[field] ) ) {
                return prev && true;
            }
        }
        return prev && (
            entry[field] === '*' ||
              entry[field] === connInfo[field]
        );
    }, true);
};


module.exports.getPassword = function(connInfo, stream, cb) {
    var pass;
    var lineStream = stream.pipe(split());

    function onLine(line) {
        var entry = parseLine(line);
        if (entry && isValidEntry(entry) && matcher(connInfo, entry)) {
            pass = entry[passKey];
            lineStream.end(); // -> calls onEnd(), but pass is set now
        }
    }

    var onEnd = function() {
        stream.destroy();
        cb(pass);
    };

    var onErr = function(err) {
        stream.destroy();
        warn('WARNING: error on reading file: %s', err);
        cb(undefined);
    };

    stream.on('error', onErr);
    lineStream
        .on('data', onLine)
        .on('end', onEnd)
        .on('error', onErr)
    ;

};


var parseLine = module.exports.parseLine = function(line) {
    if (line.length < 11 || line.match(/^\s+#/)) {
        return null;
    }

    var curChar = '';
    var prevChar = '';
    var fieldIdx = 0;
    var startIdx = 0;
    var endIdx = 0;
    var obj = {};
    var isLastField = false;
    var addToObj = function(idx, i0, i1) {
        var field = line.substring(i0, i1);

        if (! Object.hasOwnProperty.call(process.env, 'PGPASS_NO_DEESCAPE')) {
            field = field.replace(/\\([:\\])/g, '$1');
        }

        obj[ fieldNames[idx] ] = field;
    };

    for (var i = 0 ; i < line.length-1 ; i += 1) {
        curChar = line.charAt(i+1);
        prevChar = line.charAt(i);

        isLastField = (fieldIdx == nrOfFields-1);

        if (isLastField) {
            addToObj(fieldIdx, startIdx);
            break;
        }

        if (i >= 0 && curChar == ':' && prevChar !== '\\') {
            addToObj(fieldIdx, startIdx, i+1);

            startIdx = i+2;
            fieldIdx += 1;
        }
    }

    obj = ( Object.keys(obj).length === nrOfFields ) ? obj : null;

    return obj;
};


var isValidEntry = module.exports.isValidEntry = function(entry){
    var rules = {
        // host
        0 : function(x){
            return x.length > 0;
        } ,
        // port
        1 : function(x){
            if (x === '*') {
                return true;
            }
            x = Number(x);
            return (
                isFinite(x) &&
                  x > 0 &&
                  x < 9007199254740992 &&
                  Math.floor(x) === x
            );
        } ,
        // database
        2 : function(x){
            return x.length > 0;
        } ,
        // username
        3 : function(x){
            return x.length > 0;
        } ,
        // password
        4 : function(x){
            return x.length > 0;
        }
    };

    for (var idx = 0 ; idx < fieldNames.length ; idx += 1) {
        var rule = rules[idx];
        var value = entry[ fieldNames[idx] ] || '';

        var res = rule(value);
        if (!res) {
            return false;
        }
    }

    return true;
};



/***/ }),

/***/ 3272:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



var path = __nccwpck_require__(6928)
  , fs = __nccwpck_require__(9896)
  , helper = __nccwpck_require__(8702)
;


module.exports = function(connInfo, cb) {
    var file = helper.getFileName();
    
    fs.stat(file, function(err, stat){
        if (err || !helper.usePgPass(stat, file)) {
            return cb(undefined);
        }

        var st = fs.createReadStream(file);

        helper.getPassword(connInfo, st, cb);
    });
};

module.exports.warnTo = helper.warnTo;


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack_module, exports) => {



exports.parse = function (source, transform) {
  return new ArrayParser(source, transform).parse()
}

class ArrayParser {
  constructor (source, transform) {
    this.source = source
    this.transform = transform || identity
    this.position = 0
    this.entries = []
    this.recorded = []
    this.dimension = 0
  }

  isEof () {
    return this.position >= this.source.length
  }

  nextCharacter () {
    var character = this.source[this.position++]
    if (character === '\\') {
      return {
        value: this.source[this.position++],
        escaped: true
      }
    }
    return {
      value: character,
      escaped: false
    }
  }

  record (character) {
    this.recorded.push(character)
  }

  newEntry (includeEmpty) {
    var entry
    if (this.recorded.length > 0 || includeEmpty) {
      entry = this.recorded.join('')
      if (entry === 'NULL' && !includeEmpty) {
        entry = null
      }
      if (entry !== null) entry = this.transform(entry)
      this.entries.push(entry)
      this.recorded = []
    }
  }

  consumeDimensions () {
    if (this.source[0] === '[') {
      while (!this.isEof()) {
        var char = this.nextCharacter()
        if (char.value === '=') break
      }
    }
  }

  parse (nested) {
    var character, parser, quote
    this.consumeDimensions()
    while (!this.isEof()) {
      character = this.nextCharacter()
      if (character.value === '{' && !quote) {
        this.dimension++
        if (this.dimension > 1) {
          parser = new ArrayParser(this.source.substr(this.position - 1), this.transform)
          this.entries.push(parser.parse(true))
          this.position += parser.position - 2
        }
      } else if (character.value === '}' && !quote) {
        this.dimension--
        if (!this.dimension) {
          this.newEntry()
          if (nested) return this.entries
        }
      } else if (character.value === '"' && !character.escaped) {
        if (quote) this.newEntry(true)
        quote = !quote
      } else if (character.value === ',' && !quote) {
        this.newEntry()
      } else {
        this.record(character.value)
      }
    }
    if (this.dimension !== 0) {
      throw new Error('array dimension not balanced')
    }
    return this.entries
  }
}

function identity (value) {
  return value
}


/***/ }),

/***/ 463:
/***/ ((module) => {



var bufferFrom = Buffer.from || Buffer

module.exports = function parseBytea (input) {
  if (/^\\x/.test(input)) {
    // new 'hex' style response (pg >9.0)
    return bufferFrom(input.substr(2), 'hex')
  }
  var output = ''
  var i = 0
  while (i < input.length) {
    if (input[i] !== '\\') {
      output += input[i]
      ++i
    } else {
      if (/[0-7]{3}/.test(input.substr(i + 1, 3))) {
        output += String.fromCharCode(parseInt(input.substr(i + 1, 3), 8))
        i += 4
      } else {
        var backslashes = 1
        while (i + backslashes < input.length && input[i + backslashes] === '\\') {
          backslashes++
        }
        for (var k = 0; k < Math.floor(backslashes / 2); ++k) {
          output += '\\'
        }
        i += Math.floor(backslashes / 2) * 2
      }
    }
  }
  return bufferFrom(output, 'binary')
}


/***/ }),

/***/ 2690:
/***/ ((module) => {



var DATE_TIME = /(\d{1,})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,})?.*?( BC)?$/
var DATE = /^(\d{1,})-(\d{2})-(\d{2})( BC)?$/
var TIME_ZONE = /([Z+-])(\d{2})?:?(\d{2})?:?(\d{2})?/
var INFINITY = /^-?infinity$/

module.exports = function parseDate (isoDate) {
  if (INFINITY.test(isoDate)) {
    // Capitalize to Infinity before passing to Number
    return Number(isoDate.replace('i', 'I'))
  }
  var matches = DATE_TIME.exec(isoDate)

  if (!matches) {
    // Force YYYY-MM-DD dates to be parsed as local time
    return getDate(isoDate) || null
  }

  var isBC = !!matches[8]
  var year = parseInt(matches[1], 10)
  if (isBC) {
    year = bcYearToNegativeYear(year)
  }

  var month = parseInt(matches[2], 10) - 1
  var day = matches[3]
  var hour = parseInt(matches[4], 10)
  var minute = parseInt(matches[5], 10)
  var second = parseInt(matches[6], 10)

  var ms = matches[7]
  ms = ms ? 1000 * parseFloat(ms) : 0

  var date
  var offset = timeZoneOffset(isoDate)
  if (offset != null) {
    date = new Date(Date.UTC(year, month, day, hour, minute, second, ms))

    // Account for years from 0 to 99 being interpreted as 1900-1999
    // by Date.UTC / the multi-argument form of the Date constructor
    if (is0To99(year)) {
      date.setUTCFullYear(year)
    }

    if (offset !== 0) {
      date.setTime(date.getTime() - offset)
    }
  } else {
    date = new Date(year, month, day, hour, minute, second, ms)

    if (is0To99(year)) {
      date.setFullYear(year)
    }
  }

  return date
}

function getDate (isoDate) {
  var matches = DATE.exec(isoDate)
  if (!matches) {
    return
  }

  var year = parseInt(matches[1], 10)
  var isBC = !!matches[4]
  if (isBC) {
    year = bcYearToNegativeYear(year)
  }

  var month = parseInt(matches[2], 10) - 1
  var day = matches[3]
  // YYYY-MM-DD will be parsed as local time
  var date = new Date(year, month, day)

  if (is0To99(year)) {
    date.setFullYear(year)
  }

  return date
}

// match timezones:
// Z (UTC)
// -05
// +06:30
function timeZoneOffset (isoDate) {
  if (isoDate.endsWith('+00')) {
    return 0
  }

  var zone = TIME_ZONE.exec(isoDate.split(' ')[1])
  if (!zone) return
  var type = zone[1]

  if (type === 'Z') {
    return 0
  }
  var sign = type === '-' ? -1 : 1
  var offset = parseInt(zone[2], 10) * 3600 +
    parseInt(zone[3] || 0, 10) * 60 +
    parseInt(zone[4] || 0, 10)

  return offset * sign * 1000
}

function bcYearToNegativeYear (year) {
  // Account for numerical difference between representations of BC years
  // See: https://github.com/bendrucker/postgres-date/issues/5
  return -(year - 1)
}

function is0To99 (num) {
  return num >= 0 && num < 100
}


/***/ }),

/***/ 8755:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



var extend = __nccwpck_require__(223)

module.exports = PostgresInterval

function PostgresInterval (raw) {
  if (!(this instanceof PostgresInterval)) {
    return new PostgresInterval(raw)
  }
  extend(this, parse(raw))
}
var properties = ['seconds', 'minutes', 'hours', 'days', 'months', 'years']
PostgresInterval.prototype.toPostgres = function () {
  var filtered = properties.filter(this.hasOwnProperty, this)

  // In addition to `properties`, we need to account for fractions of seconds.
  if (this.milliseconds && filtered.indexOf('seconds') < 0) {
    filtered.push('seconds')
  }

  if (filtered.length === 0) return '0'
  return filtered
    .map(function (property) {
      var value = this[property] || 0

      // Account for fractional part of seconds,
      // remove trailing zeroes.
      if (property === 'seconds' && this.milliseconds) {
        value = (value + this.milliseconds / 1000).toFixed(6).replace(/\.?0+$/, '')
      }

      return value + ' ' + property
    }, this)
    .join(' ')
}

var propertiesISOEquivalent = {
  years: 'Y',
  months: 'M',
  days: 'D',
  hours: 'H',
  minutes: 'M',
  seconds: 'S'
}
var dateProperties = ['years', 'months', 'days']
var timeProperties = ['hours', 'minutes', 'seconds']
// according to ISO 8601
PostgresInterval.prototype.toISOString = PostgresInterval.prototype.toISO = function () {
  var datePart = dateProperties
    .map(buildProperty, this)
    .join('')

  var timePart = timeProperties
    .map(buildProperty, this)
    .join('')

  return 'P' + datePart + 'T' + timePart

  function buildProperty (property) {
    var value = this[property] || 0

    // Account for fractional part of seconds,
    // remove trailing zeroes.
    if (property === 'seconds' && this.milliseconds) {
      value = (value + this.milliseconds / 1000).toFixed(6).replace(/0+$/, '')
    }

    return value + propertiesISOEquivalent[property]
  }
}

var NUMBER = '([+-]?\\d+)'
var YEAR = NUMBER + '\\s+years?'
var MONTH = NUMBER + '\\s+mons?'
var DAY = NUMBER + '\\s+days?'
var TIME = '([+-])?([\\d]*):(\\d\\d):(\\d\\d)\\.?(\\d{1,6})?'
var INTERVAL = new RegExp([YEAR, MONTH, DAY, TIME].map(function (regexString) {
  return '(' + regexString + ')?'
})
  .join('\\s*'))

// Positions of values in regex match
var positions = {
  years: 2,
  months: 4,
  days: 6,
  hours: 9,
  minutes: 10,
  seconds: 11,
  milliseconds: 12
}
// We can use negative time
var negatives = ['hours', 'minutes', 'seconds', 'milliseconds']

function parseMilliseconds (fraction) {
  // add omitted zeroes
  var microseconds = fraction + '000000'.slice(fraction.length)
  return parseInt(microseconds, 10) / 1000
}

function parse (interval) {
  if (!interval) return {}
  var matches = INTERVAL.exec(interval)
  var isNegative = matches[8] === '-'
  return Object.keys(positions)
    .reduce(function (parsed, property) {
      var position = positions[property]
      var value = matches[position]
      // no empty string
      if (!value) return parsed
      // milliseconds are actually microseconds (up to 6 digits)
      // with omitted trailing zeroes.
      value = property === 'milliseconds'
        ? parseMilliseconds(value)
        : parseInt(value, 10)
      // no zeros
      if (!value) return parsed
      if (isNegative && ~negatives.indexOf(property)) {
        value *= -1
      }
      parsed[property] = value
      return parsed
    }, {})
}


/***/ }),

/***/ 5286:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*
Copyright (c) 2014-2021, Matteo Collina <hello@matteocollina.com>

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
*/



const { Transform } = __nccwpck_require__(2203)
const { StringDecoder } = __nccwpck_require__(3193)
const kLast = Symbol('last')
const kDecoder = Symbol('decoder')

function transform (chunk, enc, cb) {
  let list
  if (this.overflow) { // Line buffer is full. Skip to start of next line.
    const buf = this[kDecoder].write(chunk)
    list = buf.split(this.matcher)

    if (list.length === 1) return cb() // Line ending not found. Discard entire chunk.

    // Line ending found. Discard trailing fragment of previous line and reset overflow state.
    list.shift()
    this.overflow = false
  } else {
    this[kLast] += this[kDecoder].write(chunk)
    list = this[kLast].split(this.matcher)
  }

  this[kLast] = list.pop()

  for (let i = 0; i < list.length; i++) {
    try {
      push(this, this.mapper(list[i]))
    } catch (error) {
      return cb(error)
    }
  }

  this.overflow = this[kLast].length > this.maxLength
  if (this.overflow && !this.skipOverflow) {
    cb(new Error('maximum buffer reached'))
    return
  }

  cb()
}

function flush (cb) {
  // forward any gibberish left in there
  this[kLast] += this[kDecoder].end()

  if (this[kLast]) {
    try {
      push(this, this.mapper(this[kLast]))
    } catch (error) {
      return cb(error)
    }
  }

  cb()
}

function push (self, val) {
  if (val !== undefined) {
    self.push(val)
  }
}

function noop (incoming) {
  return incoming
}

function split (matcher, mapper, options) {
  // Set defaults for any arguments not supplied.
  matcher = matcher || /\r?\n/
  mapper = mapper || noop
  options = options || {}

  // Test arguments explicitly.
  switch (arguments.length) {
    case 1:
      // If mapper is only argument.
      if (typeof matcher === 'function') {
        mapper = matcher
        matcher = /\r?\n/
      // If options is only argument.
      } else if (typeof matcher === 'object' && !(matcher instanceof RegExp) && !matcher[Symbol.split]) {
        options = matcher
        matcher = /\r?\n/
      }
      break

    case 2:
      // If mapper and options are arguments.
      if (typeof matcher === 'function') {
        options = mapper
        mapper = matcher
        matcher = /\r?\n/
      // If matcher and options are arguments.
      } else if (typeof mapper === 'object') {
        options = mapper
        mapper = noop
      }
  }

  options = Object.assign({}, options)
  options.autoDestroy = true
  options.transform = transform
  options.flush = flush
  options.readableObjectMode = true

  const stream = new Transform(options)

  stream[kLast] = ''
  stream[kDecoder] = new StringDecoder('utf8')
  stream.matcher = matcher
  stream.mapper = mapper
  stream.maxLength = options.maxLength
  stream.skipOverflow = options.skipOverflow || false
  stream.overflow = false
  stream._destroy = function (err, cb) {
    // Weird Node v12 bug that we need to work around
    this._writableState.errorEmitted = false
    cb(err)
  }

  return stream
}

module.exports = split


/***/ }),

/***/ 223:
/***/ ((module) => {

module.exports = extend

var hasOwnProperty = Object.prototype.hasOwnProperty;

function extend(target) {
    for (var i = 1; i < arguments.length; i++) {
        var source = arguments[i]

        for (var key in source) {
            if (hasOwnProperty.call(source, key)) {
                target[key] = source[key]
            }
        }
    }

    return target
}


/***/ }),

/***/ 4390:
/***/ ((module) => {

module.exports = eval("require")("pg-native");


/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ openEngine)
});

;// CONCATENATED MODULE: ./build/js/config/problems/wording.js
/** `1,078`, `−3`: a whole number as people read it, with separators and a typographic minus sign. */
function wording_formatCount(count) {
    return formatDigits(String(typeof count === 'bigint' ? count : Math.round(count)));
}
/** The same for the text of a decimal number: `1,078.25`. */
function formatDigits(text) {
    const [whole = '', decimals] = text.replace('-', '').split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${text.startsWith('-') ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}
/** A number with its noun: `1 sample`, `1,078 samples`. */
function wording_counted(count, noun, plural = `${noun}s`) {
    return `${wording_formatCount(count)} ${count === 1 ? noun : plural}`;
}
/** `18 of them from test to train and 2 out of a frozen split`, of samples that move. */
function movesPhrase({ testToTrain, fromFrozen = 0, }) {
    const frozen = fromFrozen === 0 ? '' : ` and ${wording_formatCount(fromFrozen)} out of a frozen split`;
    return `${testToTrain === 0 ? 'none' : `${wording_formatCount(testToTrain)} of them`} from test to train${frozen}`;
}
/** Returns `both classes` or `all 1,200 classes`. */
function allOf(count, plural) {
    return count === 2 ? `both ${plural}` : `all ${wording_formatCount(count)} ${plural}`;
}
/** Starts a sentence with a capital letter. */
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** `a`, `a and b`, `a, b and c`. */
function wording_listed(items, last = 'and') {
    if (items.length < 2)
        return items.join('');
    return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
/** `joy`, `joy and calm`, `joy, calm and 3 more`. */
function listedFirst(items, most = 5) {
    const more = items.length > most ? [`${wording_formatCount(items.length - most)} more`] : [];
    return wording_listed([...items.slice(0, most), ...more]);
}
/** `a, b and 3 more`; without a count, `a, b, c`, if there are at most so many. */
function firstAndMore(items, most) {
    const rest = items.length - most;
    return rest > 0 ? `${items.slice(0, most).join(', ')} and ${wording_formatCount(rest)} more` : items.join(', ');
}
/** The first lines, and a last one that counts the others: `... and 3 more`. */
function linesAndMore(lines, most) {
    const rest = lines.length - most;
    return rest > 0 ? [...lines.slice(0, most), `... and ${wording_formatCount(rest)} more`] : [...lines];
}
/** Lists at most five texts in quotation marks. */
function firstFew(texts) {
    const shown = texts.slice(0, 5).map((text) => `'${shortened(text)}'`);
    return shown.join(', ') + (texts.length > shown.length ? ', ...' : '');
}
/** Cuts a text at 60 characters and replaces its line breaks, for messages. */
function shortened(text) {
    const line = onOneLine(text);
    return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
/** Shows line breaks as `\\n` and `\\r`. */
function onOneLine(text) {
    return text.replace(/[\r\n]/g, (found) => (found === '\n' ? '\\n' : '\\r'));
}
/** Formats words as they are typed into a POSIX shell, and on Windows also into PowerShell and `cmd`. */
function commandLine(words, system = process.platform) {
    return words.map((word) => quoted(word, system)).join(' ');
}
function quoted(word, system) {
    // PowerShell reads `a,b` as two words and `@a` as a variable.
    if (system === WINDOWS)
        return /^[\w./:=+-]+$/.test(word) ? word : `"${word}"`;
    return /^[\w./@:,=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
const WINDOWS = 'win32';
/** What one of the shells of Windows expands in double quotes, and a backslash before the closing quote. */
const NOT_QUOTABLE = /["$%!^`]|\\$/;
/** Returns the words of a command that `commandLine` formatted. */
function wordsIn(command) {
    return Array.from(command.matchAll(/'((?:[^']|'\\'')*)'|"([^"]*)"|(\S+)/g), ([, single, double, plain]) => single === undefined ? (double ?? plain ?? '') : single.replaceAll("'\\''", "'"));
}
/** Returns the words of a flag, whose value may itself start with `-`. */
function flagWords([name, value]) {
    return value.startsWith('-') ? [`${name}=${value}`] : [name, value];
}
/** `['--label', 'mood', '--columns', 'a,b']` by flags. */
function flagsIn(words) {
    return words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : []));
}
/**
 * Formats a path so that it can be mistaken neither for a flag nor for a variable of `awk`. Its separators are slashes, which all shells of
 * Windows accept.
 */
function pathWord(path, system = process.platform) {
    const written = system === WINDOWS ? path.replaceAll('\\', '/') : path;
    return /^-|^[^/]*=/.test(written) ? `./${written}` : written;
}
/** Formats a path as it is typed into a shell. */
function typedPath(path) {
    return commandLine([pathWord(path)]);
}
/**
 * Control characters, line separators, direction marks and invisible characters. They are shown as `\\n`, `\\x1b` or `\\u202e`,
 * so a terminal or a browser cannot use them to mislead readers. Joiners stay because scripts and emoji need them.
 */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
/** Whether words can be copied from the output, which escapes some characters, into a shell. */
function canBeShown(words, system = process.platform) {
    return words.every((word) => word.search(UNSEEN) === -1 && !word.includes('##[') && (system !== WINDOWS || !NOT_QUOTABLE.test(word)));
}
/**
 * Returns the command that starts a one-line program of Python. Without `-I`, Python imports from the current folder
 * first, so a `json.py` next to the labels would run. The option needs only Python 3.4 (`-P` needs 3.11), and also ignores
 * the user's packages, but the programs import nothing outside of the standard library.
 *
 * @param program without the quotes that enclose it
 */
function pythonCommand(program, quote) {
    return `python3 -I -c ${quote}${program}${quote}`;
}
/** Returns the command that reads a path, or `undefined` if there is no path or it cannot be copied from the output. */
function analyzeCommand(path, flags = []) {
    if (path === undefined)
        return undefined;
    const words = ['dataset-balance', 'analyze', pathWord(path), ...flags.flatMap(flagWords)];
    return canBeShown(words) ? commandLine(words) : undefined;
}
/** The command that prints a file as UTF-8, by default one of Latin-1; undefined if the file name cannot be copied. */
function utf8Command(file, encoding = 'WINDOWS-1252') {
    return canBeShown([file]) && !/\.gz$/i.test(file) ? `iconv -f ${encoding} -t UTF-8 ${typedPath(file)}` : undefined;
}
/** Describes how to save a file as UTF-8. The command writes no file, because another one may have the name. */
function savedAsUtf8(file, encoding) {
    const command = utf8Command(file, encoding);
    const named = encoding === undefined || encoding === 'WINDOWS-1252' ? 'Latin-1' : encoding;
    return `as UTF-8.${command === undefined ? '' : ` \`${command}\` prints the text of a ${named} file as UTF-8.`}`;
}
/** Shortens a text so that it fits on one line. */
function shown(text) {
    return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
/** Returns a name that is never empty and in which leading, trailing and repeated spaces are visible. */
function visibleName(name) {
    if (name === '')
        return '(empty)';
    return name.replace(/^ +| +$| {2,}/g, (spaces) => '␣'.repeat(spaces.length));
}

;// CONCATENATED MODULE: ./build/js/config/problems/errors.js

/**
 * Something is wrong with the input: an invalid flag, a missing file, unreadable data. The command line exits with 2,
 * the action fails its step. Any other error is a bug of this tool.
 */
class errors_InputError extends Error {
    /** Always `InputError`, so that the error is recognized across copies of the library. */
    name = 'InputError';
    /** All problems that were found, in the order of the file. */
    problems;
    constructor(problem, rest = {}) {
        const problems = typeof problem === 'string' ? [{ ...rest, message: problem }] : problem;
        super(describeProblems(problems));
        this.problems = problems;
    }
}
const MOST_SHOWN = 20;
/** Shows only the first problems of a file with thousands. */
function describeProblems(problems) {
    const lines = problems.slice(0, MOST_SHOWN).flatMap(linesOfProblem);
    const rest = problems.length - MOST_SHOWN;
    return [...lines, ...(rest > 0 ? [`... and ${wording_formatCount(rest)} more`] : [])].join('\n');
}
/**
 * Returns `file:line:column: message`, as compilers and editors write it, and the lines below it. A line break in a name,
 * a value or a path is shown as `\\n`, so only this code starts lines.
 */
function linesOfProblem({ file, line, column, message, lines = [] }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [place === '' ? message : `${place}: ${message}`, ...lines].map(onOneLine);
}
/** Returns the code of a system error: `ENOENT`. */
function errorCode(error) {
    const code = error?.code;
    return typeof code === 'string' ? code : undefined;
}
/** Error messages of JavaScript engines for a collection or a text that is too large. */
const TOO_LARGE = /(?:Map|Set) maximum size exceeded|Invalid (?:array|string|typed array) length|allocation failed|longer than 0x|out of memory/i;
/** Returns a message for an error that says only that something is too large; undefined for any other error. */
function tooMuchForMemory(error) {
    if (!(error instanceof Error) || error instanceof errors_InputError || !TOO_LARGE.test(error.message))
        return undefined;
    return `Cannot continue: the dataset has too many rows or values for the memory of this machine (${error.message})`;
}
/** The dataset cannot be determined without the user: there are several, or a setting is missing. */
class Undetected extends (/* unused pure expression or super */ null && (errors_InputError)) {
}
/** There is no dataset in the given folder or in the folders below it. */
class NoDataset extends (/* unused pure expression or super */ null && (Undetected)) {
}

;// CONCATENATED MODULE: ./build/js/dataset/layouts/groups.js




/** Groups samples by one or more columns. A sample with an empty cell is a separate group. */
function columnGroups(columns, names) {
    return { ...groupCodes(composite(columns)), ...columnGroupKey(names) };
}
function groupCodes({ values, codes }) {
    const known = codeBook();
    const translated = values.map((value) => (value === '' ? -1 : known.codeOf(value)));
    return { codes: codes.map((code) => translated[code] ?? -1), names: known.values };
}
/** Groups texts by what `group_pattern` finds in them: `(?<group>...)`, otherwise the first group, otherwise the whole match. */
async function patternGroups(column, source) {
    const pattern = await groupPattern(source);
    const cut = (text) => {
        const found = pattern.search(text);
        return found?.get('group') ?? found?.get('1') ?? (pattern.groupCount === 0 ? found?.get('0') : undefined) ?? '';
    };
    const { codes, names } = 'values' in column ? cutValues(column, cut) : cutTexts(column, cut);
    return { codes, names, ...patternGroupKey(source) };
}
async function groupPattern(source) {
    if (source !== EMOPIA_SONG)
        return compilePattern(source);
    // The built-in pattern is known to be fast, and this avoids loading a library at startup.
    const emopia = new RegExp(EMOPIA_SONG);
    const search = (text) => {
        const song = emopia.exec(text)?.[1];
        return song === undefined ? undefined : new Map([['1', song]]);
    };
    return { search, groupCount: 1 };
}
function cutValues({ values, codes }, cut) {
    return groupCodes({ values: values.map(cut), codes });
}
function cutTexts(column, cut) {
    const known = codeBook();
    const codes = new Int32Array(column.length);
    for (let row = 0; row < column.length; row++) {
        const group = cut(textAt(column, row));
        codes[row] = group === '' ? -1 : known.codeOf(group);
    }
    return { codes, names: known.values };
}
/** @throws {InputError} if the pattern has no `(?<label>...)` although it is needed. */
async function matchPaths(paths, { source, needsLabel }) {
    const pattern = await compilePattern(source);
    if (needsLabel && !pattern.names.includes('label')) {
        throw new InputError(`Found no (?<label>...) in labels.pattern: '${source}'. Put it around the part of the path that is the label.`);
    }
    const known = codeBook();
    const labels = [];
    const splits = [];
    const codes = [];
    const unmatched = [];
    for (const path of paths) {
        const found = pattern.search(path);
        if (found === undefined)
            unmatched.push(path);
        labels.push(found?.get('label') ?? '');
        splits.push(found?.get('split') ?? '');
        const group = found?.get('group') ?? '';
        codes.push(group === '' ? -1 : known.codeOf(group));
    }
    const hasGroups = pattern.names.includes('group');
    const groups = { codes: Int32Array.from(codes), names: known.values, key: source, noun: 'groups' };
    return {
        labels,
        unmatched,
        ...(hasGroups ? { groups } : {}),
        ...(pattern.names.includes('split') ? { splits: existingSplits(codedTexts(splits)) } : {}),
    };
}
/** Notes how many samples have no group, if a group key is set. */
function noteUngrouped({ codes, noun }) {
    const alone = codes.reduce((sum, code) => sum + (code === -1 ? 1 : 0), 0);
    return ungroupedNotes(alone, codes.length, noun);
}
/** Notes how many of all samples have no group. */
function ungroupedNotes(alone, size, noun) {
    if (alone === 0)
        return [];
    const [are, treated] = alone === 1 ? ['is', 'It is'] : ['are', 'Each of them is'];
    const message = `${wording_formatCount(alone)} of ${wording_counted(size, 'sample')} ${are} in none of the ${noun}. ${treated} treated as a separate group.`;
    return [{ level: alone === size ? 'warning' : 'note', message }];
}

;// CONCATENATED MODULE: ./build/js/engines/connections/address.js

const DATABASE_URL = 'DATASET_BALANCE_DATABASE_URL';
/**
 * Where the labels are: `dataset_path` says which database, and the URL in the environment adds the user and the password.
 *
 * @throws {InputError} without the password, if one of them cannot be used or they name different databases.
 */
function addressOf(path, secret) {
    const place = parse(path, 'data.dataset_path');
    if (place.user !== undefined || place.password !== undefined)
        throw new errors_InputError(`Cannot use a user or password in data.dataset_path. Put the whole URL into the environment variable ${DATABASE_URL} or the input database-url.`);
    if (secret === undefined || secret.trim() === '')
        return place;
    const given = parse(secret.trim(), DATABASE_URL);
    for (const key of ['engine', 'host', 'port', 'database']) {
        if (place[key] !== given[key])
            throw new errors_InputError(`Cannot use ${DATABASE_URL} (or the input database-url): its ${NAMES[key]} is not that of data.dataset_path (${place.shown}). Both must name the same host, port and database.`);
    }
    return given;
}
const NAMES = { engine: 'scheme', host: 'host', port: 'port', database: 'database' };
const SCHEMES = { 'clickhouse:': 'clickhouse', 'postgres:': 'postgres', 'postgresql:': 'postgres', 'duckdb:': 'duckdb' };
function parse(text, name) {
    const example = 'clickhouse://HOST:8123/DATABASE, postgres://HOST/DATABASE or duckdb:///FILE';
    const wrong = (why) => new errors_InputError(`Cannot use ${name}: ${why}. Write it as ${example}.`);
    let url;
    try {
        url = new URL(text);
    }
    catch {
        throw wrong('it is not a URL');
    }
    const engine = SCHEMES[url.protocol];
    if (engine === undefined)
        throw wrong('its scheme is not clickhouse, postgres or duckdb');
    if (url.search !== '' || url.hash !== '')
        throw wrong("it contains '?' or '#'");
    const decode = (part) => {
        try {
            return decodeURIComponent(part);
        }
        catch {
            throw wrong("it contains '%' that is not followed by two hexadecimal digits");
        }
    };
    if (engine === 'duckdb') {
        const database = decode(url.pathname);
        if (url.host !== '' || database.length < 2)
            throw wrong('the path of the file must be absolute: duckdb:///path/file.db');
        return { engine, host: '', port: 0, database, isLoopback: true, shown: `duckdb://${database}` };
    }
    const host = url.hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
    const database = decode(url.pathname.slice(1));
    if (host === '' || database === '' || database.includes('/'))
        throw wrong('it must name a host and a database');
    const isLoopback = host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
    const usual = engine === 'postgres' ? 5432 : isLoopback ? 8123 : 8443;
    const port = url.port === '' ? usual : Number(url.port);
    return {
        engine,
        host,
        port,
        database,
        ...(url.username !== '' && { user: decode(url.username) }),
        ...(url.password !== '' && { password: decode(url.password) }),
        isLoopback,
        shown: `${engine}://${host.includes(':') ? `[${host}]` : host}:${port}/${database}`,
    };
}

;// CONCATENATED MODULE: ./build/js/engines/connections/connection.js

/** How long connecting and the first answer may take. */
const FIRST_ANSWER_MS = 30_000;
/** How long a statement may take. */
const STATEMENT_SECONDS = 3600;
const ADVICE = {
    login: 'the user or the password is wrong. Set DATASET_BALANCE_DATABASE_URL, or the input database-url, to a URL with both',
    database: 'there is no such database. Correct data.dataset_path',
    table: 'there is no such table. Correct labels.table',
    column: 'the table has no such column. Correct labels.id, labels.label, labels.group or labels.where',
    right: 'the user does not have the right. Grant it SELECT on the table, and for --apply also CREATE VIEW',
    cancelled: 'the query was cancelled',
    timeout: 'the query took too long',
    md5: 'the server refuses MD5. Set data.hash: sha256',
    shard: 'a shard does not answer. Nothing was counted without it',
    other: 'the database reports an error',
};
/** An error of a database as one of ours. No part of the URL but the host, port and database is in it. */
function databaseError(shown, table, { kind, said }, secrets) {
    const words = secrets
        .filter((secret) => secret !== '')
        .reduce((text, secret) => text.replaceAll(secret, '***'), said.replaceAll(/\s+/g, ' ').trim().slice(0, 400));
    const of = kind === 'table' || kind === 'column' ? ` '${table}' in` : '';
    return new errors_InputError(`Cannot read${of} ${shown}: ${ADVICE[kind]}${words === '' ? '' : ` (${words})`}`);
}

;// CONCATENATED MODULE: ./build/js/engines/connections/clickhouse.js


/**
 * Speaks the HTTP interface of ClickHouse. Certificates are verified, redirects are not followed, and the password is only in
 * a header.
 */
async function connectToClickHouse(address, table, writes) {
    const ask = (statement, settings, timeout) => answerOf({ address, table, statement, settings, timeout });
    const [[readonly] = []] = await ask("SELECT value FROM system.settings WHERE name = 'readonly'", {}, FIRST_ANSWER_MS);
    const limits = { skip_unavailable_shards: '0', max_execution_time: String(STATEMENT_SECONDS) };
    // A user with readonly = 1 may not send any setting, and one with readonly = 2 may not send this one.
    const settings = readonly === '1' ? {} : readonly === '2' || writes ? limits : { ...limits, readonly: '2' };
    return { rows: (statement) => ask(statement, settings), close: async () => { } };
}
async function answerOf({ address, table, statement, settings, timeout, }) {
    const { user, password = '', shown } = address;
    const response = await post(address, statement, settings, timeout);
    const body = await response.text().catch((error) => {
        throw unreachable(shown, error);
    });
    if (response.status >= 300 && response.status < 400)
        throw new errors_InputError(`Cannot read ${shown}: it answers with a redirect, which is not followed. Correct data.dataset_path.`);
    const fail = () => {
        const said = /Code: \d+[\s\S]*/.exec(body)?.[0] ?? (response.ok ? 'the answer is incomplete' : `status ${response.status}`);
        const words = said.replace(/,? e\.what\(\)[\s\S]*/, '').replace(/e\.displayText\(\) = DB::Exception: /, '');
        return databaseError(shown, table, { kind: kindOf(said, response.status), said: words }, [password, user ?? ''].slice(0, 1));
    };
    if (!response.ok)
        throw fail();
    if (body === '')
        return [];
    try {
        const { data } = JSON.parse(body);
        return data.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    }
    catch {
        // An error can follow the first rows.
        throw fail();
    }
}
async function post({ host, port, database, isLoopback, shown, ...secret }, statement, settings, timeout) {
    const name = host.includes(':') ? `[${host}]` : host;
    const query = new URLSearchParams({ database, wait_end_of_query: '1', ...settings });
    const reads = /^\s*SELECT\b/i.test(statement);
    try {
        return await fetch(`${isLoopback ? 'http' : 'https'}://${name}:${port}/?${query}`, {
            method: 'POST',
            redirect: 'manual',
            headers: {
                ...(secret.user !== undefined && { 'X-ClickHouse-User': encodeHeader(secret.user) }),
                ...(secret.password !== undefined && { 'X-ClickHouse-Key': encodeHeader(secret.password) }),
            },
            body: reads ? `${statement} FORMAT JSONCompact` : statement,
            ...(timeout !== undefined && { signal: AbortSignal.timeout(timeout) }),
        });
    }
    catch (error) {
        throw unreachable(shown, error, isLoopback ? '' : ' Other machines are only reached over TLS (https), with a valid certificate.');
    }
}
/** A header holds bytes, which `fetch` takes as characters up to U+00FF. */
function encodeHeader(text) {
    return String.fromCharCode(...new TextEncoder().encode(text));
}
function unreachable(shown, error, advice = '') {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.code || cause.message || cause.name : String(cause);
    return new errors_InputError(`Cannot connect to ${shown}: ${why}.${advice}`);
}
const KINDS = {
    192: 'login',
    193: 'login',
    194: 'login',
    516: 'login',
    81: 'database',
    60: 'table',
    47: 'column',
    16: 'column',
    497: 'right',
    164: 'right',
    159: 'timeout',
    394: 'cancelled',
    279: 'shard',
};
function kindOf(said, status) {
    const code = /Code: (\d+)/.exec(said)?.[1] ?? '';
    if (/MD5/i.test(said) && /fips|unsupported/i.test(said))
        return 'md5';
    return KINDS[code] ?? (status === 401 || status === 403 ? 'login' : 'other');
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./build/js/engines/connections/duckdb.js



const READ_ONLY = {
    access_mode: 'READ_ONLY',
    enable_external_access: 'false',
    autoload_known_extensions: 'false',
    autoinstall_known_extensions: 'false',
    lock_configuration: 'true',
};
/** Opens a DuckDB file with the package that the user has installed beside this tool. */
async function connectToDuckDb({ database, shown }, table, writes) {
    const { DuckDBInstance } = await import(/* webpackIgnore: true */ '@duckdb/node-api').catch(() => {
        throw new errors_InputError(`Cannot read ${shown}: the package @duckdb/node-api is not installed beside this tool. Run \`npm install @duckdb/node-api\` in its folder.`);
    });
    if (!(0,external_node_fs_namespaceObject.existsSync)(database))
        throw new errors_InputError(`Cannot read ${shown}: there is no such file. Correct data.dataset_path.`);
    const fail = (error) => {
        const said = error instanceof Error ? error.message : String(error);
        const kind = /Table with name/.test(said) ? 'table' : /column/i.test(said) ? 'column' : 'other';
        return databaseError(shown, table, { kind, said }, []);
    };
    const options = writes ? { ...READ_ONLY, access_mode: 'READ_WRITE' } : READ_ONLY;
    const instance = await DuckDBInstance.create(database, options).catch((error) => {
        throw fail(error);
    });
    const connection = await instance.connect();
    return {
        rows: async (statement) => {
            const reader = await connection.runAndReadAll(statement).catch((error) => {
                throw fail(error);
            });
            return reader.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
        },
        close: async () => {
            connection.closeSync();
            instance.closeSync();
        },
    };
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
// EXTERNAL MODULE: ./node_modules/pg/lib/index.js
var lib = __nccwpck_require__(3273);
;// CONCATENATED MODULE: ./node_modules/pg/esm/index.mjs
// ESM wrapper for pg


// Re-export all the properties
const Client = lib.Client
const Pool = lib.Pool
const Connection = lib.Connection
const types = lib.types
const Query = lib.Query
const DatabaseError = lib.DatabaseError
const escapeIdentifier = lib.escapeIdentifier
const escapeLiteral = lib.escapeLiteral
const Result = lib.Result
const TypeOverrides = lib.TypeOverrides

// Also export the defaults
const defaults = lib.defaults

// Re-export the default
/* harmony default export */ const esm = (lib);

;// CONCATENATED MODULE: ./build/js/engines/connections/postgres.js




/**
 * One transaction that only reads and sees one state of the table, on a server that speaks PostgreSQL's protocol. Certificates are
 * verified.
 */
async function connectToPostgres(address, table, writes) {
    const { host, port, database, user, password = '', isLoopback, shown } = address;
    const client = new esm.Client({
        host,
        port,
        database,
        user: user ?? 'postgres',
        // A function, so that neither PGPASSWORD nor a file is read.
        password: () => password,
        ssl: isLoopback ? false : { rejectUnauthorized: true, ...((0,external_node_net_namespaceObject.isIP)(host) === 0 && { servername: host }) },
        connectionTimeoutMillis: FIRST_ANSWER_MS,
        application_name: 'dataset-balance',
    });
    // The error of a broken connection is also that of the statement.
    client.on('error', () => { });
    const fail = (error) => {
        const said = error instanceof Error ? error.message : String(error);
        const { code = '' } = error;
        // The client itself says that the server wants a password and there is none.
        if (/client password/i.test(said))
            return databaseError(shown, table, { kind: 'login', said: '' }, []);
        if (/^\d/.test(code) || /^[A-Z]{2}\d/.test(code))
            return databaseError(shown, table, { kind: postgres_kindOf(code, said), said }, [password]);
        const why = code || databaseError('', '', { kind: 'other', said }, [password]).message.replace(/^.*error \((.*)\)$/, '$1');
        const advice = isLoopback ? '' : ' Other machines are only reached over TLS, with a valid certificate.';
        return new errors_InputError(`Cannot connect to ${shown}: ${why}.${advice}`);
    };
    const rows = async (text) => {
        const statement = { text, rowMode: 'array', queryMode: 'extended', types: AS_TEXT };
        const answer = await client.query(statement).catch((error) => {
            throw fail(error);
        });
        return answer.rows;
    };
    await client.connect().catch((error) => {
        throw fail(error);
    });
    await rows(`BEGIN ISOLATION LEVEL REPEATABLE READ${writes ? '' : ' READ ONLY'}`);
    await rows(`SET LOCAL statement_timeout = '${STATEMENT_SECONDS}s'`);
    return {
        rows,
        close: async () => {
            if (writes)
                await rows('COMMIT');
            await client.end().catch(() => { });
        },
    };
}
/** All values as the text that the server sends. */
const AS_TEXT = { getTypeParser: () => (value) => value };
const postgres_KINDS = {
    '28P01': 'login',
    '28000': 'login',
    '3D000': 'database',
    '42P01': 'table',
    '3F000': 'table',
    42703: 'column',
    42501: 'right',
    25006: 'right',
};
function postgres_kindOf(code, said) {
    if (code === '57014')
        return said.includes('timeout') ? 'timeout' : 'cancelled';
    if (/MD5/i.test(said) && code === 'XX000')
        return 'md5';
    return postgres_KINDS[code] ?? 'other';
}

;// CONCATENATED MODULE: ./build/js/engines/connections/connect.js



const CONNECTORS = { clickhouse: connectToClickHouse, postgres: connectToPostgres, duckdb: connectToDuckDb };
/**
 * Connects to a database.
 *
 * @param table What messages call the table.
 * @param writes Whether a view is created. Otherwise, the database refuses to write.
 */
function connectTo(address, table, writes) {
    return CONNECTORS[address.engine](address, table, writes);
}

;// CONCATENATED MODULE: ./build/js/config/problems/arguments.js


/** @throws {TypeError} if the options are not an object or have an unknown key. */
function checkOptions(value, { doing, name, known, example }) {
    if (!isPlainObject(value))
        throw arguments_wrongType({ doing, name }, `an object such as ${example}`, value);
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    if (unknown.length === 0)
        return;
    const named = unknown.map((key) => `"${key}"${didYouMean(key, known)}`).join(', ');
    const noun = unknown.length === 1 ? 'unknown option' : 'unknown options';
    throw new TypeError(`Cannot ${doing}: ${noun} ${named}. ${known.length === 1 ? 'The only option is' : 'The allowed options are'} ${listed(known)}.`);
}
/** @throws {TypeError} if a function got more arguments than it takes, which would otherwise have no effect. */
function arguments_checkNoMore(more, doing, takes) {
    if (more.length === 0)
        return;
    const given = more.map(describeValue).join(', ');
    throw new TypeError(`Cannot ${doing}: too many arguments (${given}). It takes ${takes}.`);
}
/** @throws {TypeError} if the value is not an array. */
function checkArray(value, call, of) {
    if (Array.isArray(value))
        return;
    const hint = isIterable(value) ? `. Spread it into an array: [...${call.name}]` : '';
    throw arguments_wrongType(call, `an array of ${of}`, value, hint);
}
/** @throws {TypeError} if the value is neither true nor false. */
function checkFlag(value, call) {
    if (typeof value !== 'boolean')
        throw arguments_wrongType(call, 'true or false', value);
}
/** @throws {TypeError} if the value is not text. */
function checkText(value, call, what) {
    if (typeof value !== 'string')
        throw arguments_wrongType(call, what, value);
}
/** @throws {TypeError} if the value is not text, and {RangeError} if it is not one of the words. */
function checkWord(value, call, words) {
    const expected = oneOf(words.map((word) => `"${word}"`));
    if (typeof value !== 'string')
        throw arguments_wrongType(call, expected, value);
    if (!words.includes(value))
        throw arguments_wrongValue(call, expected, value, didYouMean(value, words));
}
/** @throws {TypeError} if the value is not a number, and {RangeError} if it is not a safe integer of at least `least`. */
function arguments_checkInteger(value, call, least = Number.MIN_SAFE_INTEGER) {
    const expected = least === Number.MIN_SAFE_INTEGER ? 'a whole number' : `a whole number of at least ${least}`;
    if (typeof value !== 'number')
        throw arguments_wrongType(call, expected, value);
    if (!Number.isSafeInteger(value) || value < least)
        throw arguments_wrongValue(call, expected, value);
}
/** @throws {TypeError} if the value is not a number, and {RangeError} if it is not a share. */
function arguments_checkShare(value, call) {
    const expected = 'a number from 0 to 1';
    if (typeof value !== 'number')
        throw arguments_wrongType(call, expected, value);
    if (!(value >= 0 && value <= 1))
        throw arguments_wrongValue(call, expected, value);
}
/** @throws {TypeError} if the value is not an array of numbers, and {RangeError} if one is not a number of samples. */
function checkSizes(value, call) {
    checkArray(value, call, 'numbers of samples');
    for (let i = 0; i < value.length; i++)
        arguments_checkInteger(value[i], { ...call, name: `${call.name}[${i}]` }, 0);
}
function arguments_wrongType({ doing, name }, expected, value, hint = '') {
    const forgotten = value instanceof Promise ? '. Await it first.' : hint;
    return new TypeError(`Cannot ${doing}: ${name} must be ${expected}: current value is ${describeValue(value)}${forgotten}`);
}
function arguments_wrongValue({ doing, name }, expected, value, hint = '') {
    return new RangeError(`Cannot ${doing}: ${name} must be ${expected}: current value is ${describeValue(value)}${hint}`);
}
/** Returns a value as messages show it: `"joy"`, `0.5`, `null`, `an array`, `a Map`, `a function`. */
function describeValue(value) {
    if (typeof value === 'string')
        return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
    if (typeof value === 'bigint')
        return `${value}n`;
    if (typeof value === 'function')
        return 'a function';
    if (Array.isArray(value))
        return 'an array';
    if (typeof value !== 'object' || value === null)
        return String(value);
    const name = Object.getPrototypeOf(value)?.constructor?.name;
    if (typeof name !== 'string' || name === '' || name === 'Object')
        return 'an object';
    return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}
/** Whether the value is an ordinary object, not an array, a Map, a Date or a promise. */
function isPlainObject(value) {
    return Object.prototype.toString.call(value) === '[object Object]';
}
function isIterable(value) {
    return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
/** @throws {TypeError} if the value is not an object that has all of these keys. */
function arguments_checkShape(value, call, expected, keys) {
    if (typeof value !== 'object' || value === null)
        throw arguments_wrongType(call, expected, value);
    const lacking = keys.filter((key) => !(key in value));
    if (lacking.length === 0)
        return;
    throw arguments_wrongType(call, expected, value, isPlainObject(value) ? ` without ${lacking.join(', ')}` : '');
}

;// CONCATENATED MODULE: ./build/js/dataset/table/growing.js
function int32List() {
    return numberList((length) => new Int32Array(length));
}
function uint32List() {
    return numberList((length) => new Uint32Array(length));
}
function numberList(make) {
    let values = make(1024);
    let length = 0;
    return {
        get length() {
            return length;
        },
        push(value) {
            if (length === values.length)
                values = grown(values);
            values[length++] = value;
        },
        done: () => values.slice(0, length),
    };
}
/** Returns a copy with twice the capacity, or the needed capacity if that is larger. */
function grown(values, needed = 0) {
    const larger = new values.constructor(Math.max(needed, 2 * values.length));
    larger.set(values);
    return larger;
}
function growingList(make) {
    let list = make(0);
    let length = 0;
    return {
        get length() {
            return length;
        },
        append(values, expected) {
            const needed = length + values.length;
            if (needed > list.length) {
                const larger = make(Math.ceil(Math.max(needed, expected) * MARGIN));
                larger.set(list.subarray(0, length));
                list = larger;
            }
            list.set(values, length);
            length = needed;
        },
        done: () => list.subarray(0, length),
    };
}
/** Memory that is never written costs nothing, because the operating system allocates it page by page. */
const MARGIN = 1.125;

;// CONCATENATED MODULE: ./build/js/dataset/table/text_column.js


const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/**
 * Packs texts into one column. A lone surrogate has no UTF-8 and becomes U+FFFD.
 *
 * @throws {TypeError} if it is not an array of strings.
 *
 * @example
 * textAt(textColumn(['joy', 'calm']), 1) // 'calm'
 */
function textColumn(texts, ...more) {
    arguments_checkNoMore(more, 'pack texts', 'texts');
    checkArray(texts, { doing: 'pack texts', name: 'texts' }, 'texts');
    const offsets = new Uint32Array(texts.length + 1);
    let bytes = new Uint8Array(Math.max(64, texts.length * 24));
    let end = 0;
    for (const [row, text] of texts.entries()) {
        if (typeof text !== 'string')
            throw arguments_wrongType({ doing: 'pack texts', name: `texts[${row}]` }, 'a text', text);
        if (bytes.length - end < text.length * 3)
            bytes = grown(bytes, end + text.length * 3);
        end += encoder.encodeInto(text, bytes.subarray(end)).written;
        offsets[row + 1] = end;
    }
    return { length: texts.length, bytes: bytes.slice(0, end), offsets };
}
/**
 * Returns the text in one row of a column.
 *
 * @throws {TypeError} if it is not a column.
 * @throws {RangeError} if the column has no such row.
 *
 * @example
 * textAt(textColumn(['joy', 'calm']), 0) // 'joy'
 */
function text_column_textAt(column, row) {
    const offsets = column?.offsets;
    if (!(offsets instanceof Uint32Array) || offsets[row + 1] === undefined || offsets[row] === undefined)
        throw noText(column, row);
    return decoder.decode(column.bytes.subarray(column.offsets[row], column.offsets[row + 1]));
}
function noText(column, row) {
    const doing = 'read a text';
    if (!(column?.offsets instanceof Uint32Array))
        return arguments_wrongType({ doing, name: 'column' }, 'a column such as the ids of a table', column);
    if (typeof row !== 'number')
        return arguments_wrongType({ doing, name: 'row' }, 'the position of a row', row);
    return arguments_wrongValue({ doing, name: 'row' }, `a whole number from 0 to ${column.length - 1}`, row);
}
/** Compares two rows by their bytes, like PostgreSQL's collation "C" and Python's `sorted` on encoded texts. */
function text_column_compareRows(column, a, b) {
    const { bytes, offsets } = column;
    const startA = offsets[a] ?? 0;
    const startB = offsets[b] ?? 0;
    const lengthA = (offsets[a + 1] ?? 0) - startA;
    const lengthB = (offsets[b + 1] ?? 0) - startB;
    for (let i = 0; i < lengthA && i < lengthB; i++) {
        const difference = (bytes[startA + i] ?? 0) - (bytes[startB + i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return lengthA - lengthB;
}
/** Compares two texts by their UTF-8 bytes, which is the order of code points and not JavaScript's own order. */
function compareTexts(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const x = a.charCodeAt(i);
        const y = b.charCodeAt(i);
        if (x !== y)
            return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
    }
    return a.length - b.length;
}
function isSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdfff;
}

;// CONCATENATED MODULE: ./build/js/engines/dialects/statements.js
const labelOf = ({ dialect, label }) => dialect.text(dialect.identifier(label));
/** The text that is hashed: the id, or the group unless it is NULL or empty. */
function keyOf({ dialect, id, group }) {
    const text = (name) => dialect.text(dialect.identifier(name));
    return group === undefined ? text(id) : `CASE WHEN ${text(group)} <> '' THEN ${text(group)} ELSE ${text(id)} END`;
}
/** One statement for all partitions, so that servers behind the database aggregate what they hold. */
function statements_select(rows, columns, conditions, by) {
    const all = [...(rows.where === undefined ? [] : [`(${rows.where}\n)`]), ...conditions];
    const where = all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`;
    const grouped = by.length === 0 ? '' : ` GROUP BY ${by.join(', ')}`;
    return rows.from.map((table) => `SELECT ${columns.join(', ')} FROM ${table}${where}${grouped}`).join(' UNION ALL ');
}
/*
 * The columns that are returned have no names, and others have names that no table is likely to have: in ClickHouse, a name
 * that a statement gives hides the column of that name.
 */
/** Counts by class: label, rows, rows without a group. */
function countStatement(rows) {
    const label = labelOf(rows);
    return statements_select(rows, [label, 'count(*)', ungrouped(rows)], [], [label]);
}
const nullIds = ({ dialect, id }) => `count(CASE WHEN ${dialect.identifier(id)} IS NULL THEN 1 END)`;
/** The number of rows that are a group of their own, although there is a group key. */
const ungrouped = ({ dialect, group }) => group === undefined ? '0' : `count(CASE WHEN ${dialect.text(dialect.identifier(group))} <> '' THEN NULL ELSE 1 END)`;
/** Counts by class and the first bytes of the hash: label, digits, rows, rows without an id, rows without a group. */
function prefixStatement(rows, bytes, wanted) {
    const [label, prefix] = [labelOf(rows), rows.dialect.prefix(rows.hashing, keyOf(rows), bytes)];
    const columns = [label, prefix, 'count(*)', nullIds(rows), ungrouped(rows)];
    return statements_select(rows, columns, wanted === undefined ? [] : [conditionOf(rows, wanted)], [label, prefix]);
}
/** Hashes in certain ranges: label, hash, rows. */
function hashStatement(rows, wanted) {
    const [label, hash] = [labelOf(rows), rows.dialect.hash(rows.hashing, keyOf(rows))];
    return statements_select(rows, [label, hash, 'count(*)'], [conditionOf(rows, wanted)], [label, hash]);
}
function conditionOf(rows, wanted) {
    const { dialect, hashing } = rows;
    const one = ({ label, prefixes }) => {
        const bytes = (prefixes[0]?.length ?? 0) / 2;
        const list = prefixes.map((digits) => dialect.prefixLiteral(hashing, digits)).join(', ');
        const ofLabel = label === undefined ? `${labelOf(rows)} <> ''` : `${labelOf(rows)} = ${dialect.literal(label)}`;
        return `(${ofLabel} AND ${dialect.prefix(hashing, keyOf(rows), bytes)} IN (${list}))`;
    };
    return `(${wanted.map(one).join(' OR ')})`;
}
/**
 * Ids that occur more than once: how many, and the first and the last of them. A group is no id, so it is not hashed here.
 *
 * @param part Of so many parts of the ids, only this one is compared, so that ClickHouse needs less memory.
 */
function duplicateStatement(rows, part) {
    const { group: _, ...ids } = rows;
    const key = keyOf(ids);
    const hash = ids.dialect.hash(ids.hashing, key);
    const columns = [`${hash} AS db_hash`, `min(${key}) AS db_key`, 'count(*) AS db_rows'];
    const inPart = part === undefined ? [] : [`cityHash64(${key}) % ${part.count} = ${part.place}`];
    const hashes = statements_select(ids, columns, inPart, [hash]);
    // An id in two partitions is only found in all of them together.
    const sums = ids.from.length > 1
        ? `SELECT min(db_key) AS db_least FROM (${hashes}) AS db_hashes GROUP BY db_hash HAVING sum(db_rows) > 1`
        : `SELECT db_key AS db_least FROM (${hashes}) AS db_hashes WHERE db_rows > 1`;
    return `SELECT count(*), min(db_least), max(db_least) FROM (${sums}) AS db_repeated`;
}
/** The number of labelled samples by group, or by class and group, of all partitions: db_label, db_key, db_sum. */
const groupSizes = (rows, isByClass) => {
    const by = [...(isByClass ? [labelOf(rows)] : []), keyOf(rows)];
    const names = [...(isByClass ? ['db_label'] : []), 'db_key'];
    const columns = [...names.map((name, place) => `${by[place]} AS ${name}`), 'count(*) AS db_rows'];
    const parts = statements_select(rows, columns, [`${labelOf(rows)} <> ''`], by);
    return `SELECT ${names.join(', ')}, sum(db_rows) AS db_sum FROM (${parts}) AS db_parts GROUP BY ${names.join(', ')}`;
};
/** The number of groups, and the samples of the smallest and of the largest. */
function groupStatement(rows) {
    return `SELECT count(*), min(db_sum), max(db_sum) FROM (${groupSizes(rows, false)}) AS db_groups`;
}
/** The most samples of each class in one group. */
function crowdedStatement(rows) {
    return `SELECT db_label, max(db_sum) FROM (${groupSizes(rows, true)}) AS db_groups GROUP BY db_label`;
}
/** The name of the largest group. */
function largestStatement(rows) {
    const hash = rows.dialect.hash(rows.hashing, 'db_key');
    return `SELECT db_key FROM (${groupSizes(rows, false)}) AS db_groups ORDER BY db_sum DESC, ${hash} LIMIT 1`;
}
/** An expression for the split of a row by the cut points of a rules file. */
function splitExpression(rows, cuts) {
    const { dialect, hashing } = rows;
    const hash = dialect.comparable(dialect.hash(hashing, keyOf(rows)));
    const below = (cut) => `${hash} < '${cut.toString(16).padStart(32, '0')}'`;
    const partOf = ([first, second]) => {
        if (first === null)
            return "'train'";
        const rest = second === null ? "'val'" : `CASE WHEN ${below(second)} THEN 'val' ELSE 'test' END`;
        return `CASE WHEN ${below(first)} THEN 'train' ELSE ${rest} END`;
    };
    if (cuts.kind === 'all')
        return partOf(cuts.cuts);
    const whenOf = ([name, pair]) => `  WHEN ${labelOf(rows)} = ${dialect.literal(name)} THEN ${partOf(pair)}`;
    const classes = Array.from(cuts.byClass, whenOf);
    // `CASE label WHEN` is NULL in ClickHouse 18.16 unless all results are constants.
    return classes.length === 0 ? 'NULL' : `CASE\n${classes.join('\n')}\nEND`;
}
/** The statement of a view with the columns id, label and split, without unlabelled rows. */
function splitSelect(rows, cuts) {
    const { dialect, id, label, where, from } = rows;
    const condition = where === undefined ? '' : `(${where}\n) AND `;
    const columns = [dialect.identifier(id), dialect.identifier(label), splitExpression(rows, cuts)];
    const selected = (names) => `SELECT ${columns.map((one, place) => `${one} AS ${names[place]}`).join(', ')}
FROM ${from[0]}
WHERE ${condition}${labelOf(rows)} <> ''`;
    const named = ['id', 'label', 'split'];
    if (!dialect.hidesColumns)
        return selected(named);
    const inner = named.map((name) => `db_${name}`);
    return `SELECT ${inner.map((name, place) => `${name} AS ${named[place]}`).join(', ')} FROM (\n${selected(inner)}\n)`;
}
/** The number of labelled samples by their splits under two rules: before, after, rows. */
function moveStatement({ group: _, ...rows }, before, after) {
    const [from, to] = [before, after].map(({ hashing, group, cuts }) => splitExpression({ ...rows, hashing, ...(group !== null && { group }) }, cuts));
    return statements_select(rows, [`${from}`, `${to}`, 'count(*)'], [`${labelOf(rows)} <> ''`], [`${from}`, `${to}`]);
}

;// CONCATENATED MODULE: ./build/js/engines/counting/tally.js



/** The table has changed between two statements. */
class TableChanged extends Error {
}
/** From this number of rows on, 16 bits of the hash are counted at first instead of 8. */
const MANY_ROWS = 10_000_000;
/** The most counts that one statement may return. */
const MOST_COUNTS = 4_000_000;
function numberOf(cell) {
    return Number(cell ?? 0);
}
/** The digits of a hash or of its start. PostgreSQL writes bytes as `\x12ab`. */
function digitsOf(cell) {
    return (cell ?? '').replace(/^\\x/, '');
}
/** Counts the classes. */
async function tallyClasses(connection, rows) {
    const cells = await connection.rows(countStatement(rows));
    return tallyOf(cells.map(([label = null, n, ungrouped]) => [label, numberOf(n), numberOf(ungrouped)]));
}
function tallyOf(counted) {
    const byLabel = new Map();
    for (const [label, n] of counted)
        byLabel.set(label ?? '', (byLabel.get(label ?? '') ?? 0) + n);
    const unlabelled = byLabel.get('') ?? 0;
    byLabel.delete('');
    const classes = [...byLabel.keys()].sort(compareTexts);
    const counts = classes.map((name) => byLabel.get(name) ?? 0);
    return {
        classes,
        counts,
        unlabelled,
        total: counts.reduce((a, b) => a + b, unlabelled),
        ungrouped: counted.reduce((sum, [, , n]) => sum + n, 0),
    };
}
/**
 * Counts by class and the start of the hash.
 *
 * @throws {InputError} if rows have no id.
 */
async function tallyHashes(connection, rows, id) {
    const { total: size, classes } = await tallyClasses(connection, rows);
    const bytes = size > MANY_ROWS && (classes.length + 1) * 65_536 <= MOST_COUNTS ? 2 : 1;
    const cells = await connection.rows(prefixStatement(rows, bytes));
    const withoutId = cells.reduce((sum, cell) => sum + numberOf(cell[3]), 0);
    if (withoutId > 0)
        throw new errors_InputError(nullIdsMessage(withoutId, id));
    const tally = tallyOf(cells.map(([label = null, , n, , ungrouped]) => [label, numberOf(n), numberOf(ungrouped)]));
    const codes = new Map(tally.classes.map((name, code) => [name, code]));
    const leaves = tally.classes.map(() => new Map());
    for (const [label, digits, n] of cells) {
        const ofClass = leaves[codes.get(label ?? '') ?? -1];
        ofClass?.set(digitsOf(digits), (ofClass.get(digitsOf(digits)) ?? 0) + numberOf(n));
    }
    return { ...tally, leaves };
}
function nullIdsMessage(count, id) {
    return `Cannot split: ${wording_counted(count, 'row has', 'rows have')} NULL in the column '${id}' (labels.id), and the id decides the split. Leave such rows out with labels.where: '${id} IS NOT NULL'.`;
}

;// CONCATENATED MODULE: ./build/js/engines/dialects/dialect.js
/** Doubles a quote inside a text. */
function doubled(text, quote) {
    return `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;
}
/** A text in single quotes for databases that read backslashes as escapes. */
function withBackslashes(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
const createOrReplace = (view, select) => [
    `CREATE OR REPLACE VIEW ${view} AS\n${select}`,
];

;// CONCATENATED MODULE: ./build/js/engines/dialects/table.js

/** The first 16 bytes of a SHA-256, from all digits. */
const half = (digits) => `substr(${digits}, 1, 32)`;
const sql = (text) => doubled(text, "'");
const table_quoted = (name) => doubled(name, '"');
const inBackticks = (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
const asIs = (text) => text;
/** A database whose prefixes are the first digits of the hash. */
function byDigits(dialect) {
    return {
        prefix: (hashing, key, bytes) => `substr(${dialect.hash(hashing, key)}, 1, ${bytes * 2})`,
        prefixLiteral: (_, digits) => dialect.literal(digits),
        comparable: asIs,
        hidesColumns: false,
        viewStatements: createOrReplace,
        ...dialect,
    };
}
/** `decode` makes bytes of a text, and is evaluated by the servers behind postgres_fdw, unlike `convert_to`. */
const postgresSha256 = (seed, key) => `sha256(decode(replace('${seed}:' || ${key}, '\\', '\\\\'), 'escape'))`;
const clickhouseHash = (hash, seed, key) => `${hash === 'md5' ? 'MD5' : 'SHA256'}(concat('${seed}:', assumeNotNull(${key})))`;
const clickhouseDigits = (bytes, count) => `lower(hex(substring(${bytes}, 1, ${count})))`;
/** The dialects by the name that `--dialect` takes. */
const DIALECTS = {
    postgres: byDigits({
        title: 'PostgreSQL',
        identifier: table_quoted,
        // A backslash has a meaning where standard_conforming_strings is off, and not in E''.
        literal: (text) => (text.includes('\\') ? `E${sql(text.replaceAll('\\', '\\\\'))}` : sql(text)),
        text: (expression) => `${expression}::text`,
        hash: ({ seed, hash }, key) => hash === 'md5' ? `md5('${seed}:' || ${key})` : `left(encode(${postgresSha256(seed, key)}, 'hex'), 32)`,
        prefix: ({ seed, hash }, key, bytes) => hash === 'md5'
            ? `left(md5('${seed}:' || ${key}), ${bytes * 2})`
            : `substr(${postgresSha256(seed, key)}, 1, ${bytes})`,
        prefixLiteral: ({ hash }, digits) => (hash === 'md5' ? `'${digits}'` : `'\\x${digits}'::bytea`),
        comparable: (hash) => `(${hash}) COLLATE "C"`,
    }),
    clickhouse: byDigits({
        title: 'ClickHouse',
        identifier: inBackticks,
        literal: withBackslashes,
        text: (expression) => `toString(${expression})`,
        hash: ({ seed, hash }, key) => clickhouseDigits(clickhouseHash(hash, seed, key), 16),
        prefix: ({ seed, hash }, key, bytes) => clickhouseDigits(clickhouseHash(hash, seed, key), bytes),
        hidesColumns: true,
        // 18.16 has no CREATE OR REPLACE VIEW.
        viewStatements: (view, select) => [`DROP TABLE IF EXISTS ${view}`, `CREATE VIEW ${view} AS\n${select}`],
    }),
    duckdb: byDigits({
        title: 'DuckDB',
        identifier: table_quoted,
        literal: sql,
        text: (expression) => `CAST(${expression} AS VARCHAR)`,
        hash: ({ seed, hash }, key) => hash === 'md5' ? `md5('${seed}:' || ${key})` : half(`sha256('${seed}:' || ${key})`),
    }),
    bigquery: byDigits({
        title: 'BigQuery',
        identifier: inBackticks,
        literal: withBackslashes,
        text: (expression) => `CAST(${expression} AS STRING)`,
        hash: ({ seed, hash }, key) => {
            const text = `CONCAT('${seed}:', ${key})`;
            return hash === 'md5' ? `TO_HEX(MD5(${text}))` : half(`TO_HEX(SHA256(${text}))`);
        },
    }),
    snowflake: byDigits({
        title: 'Snowflake',
        identifier: table_quoted,
        literal: withBackslashes,
        text: (expression) => `CAST(${expression} AS VARCHAR)`,
        hash: ({ seed, hash }, key) => {
            const text = `'${seed}:' || ${key}`;
            return hash === 'md5' ? `MD5(${text})` : half(`SHA2(${text}, 256)`);
        },
    }),
    databricks: byDigits({
        title: 'Databricks',
        identifier: (name) => doubled(name, '`'),
        literal: withBackslashes,
        text: (expression) => `CAST(${expression} AS STRING)`,
        hash: ({ seed, hash }, key) => {
            const text = `concat('${seed}:', ${key})`;
            return hash === 'md5' ? `md5(${text})` : half(`sha2(${text}, 256)`);
        },
    }),
    trino: byDigits({
        title: 'Trino',
        identifier: table_quoted,
        literal: sql,
        text: (expression) => `CAST(${expression} AS VARCHAR)`,
        hash: ({ seed, hash }, key) => {
            const digits = `lower(to_hex(${hash}(to_utf8(concat('${seed}:', ${key})))))`;
            return hash === 'md5' ? digits : half(digits);
        },
    }),
};

;// CONCATENATED MODULE: ./build/js/engines/partitions.js

const { literal, identifier } = DIALECTS.postgres;
/** The oid of a table by its quoted name. */
const oidOf = (table) => `to_regclass(${literal(table.map(identifier).join('.'))})`;
/**
 * The tables to ask. Of a partitioned table in PostgreSQL these are its partitions, because only then do the servers behind
 * postgres_fdw count what they hold. The user must be allowed to read each, and no policy may hide rows.
 */
async function partitionsOf(connection, engine, { from }, table) {
    if (engine !== 'postgres')
        return from;
    const leaves = await connection.rows(`SELECT n.nspname, c.relname FROM pg_catalog.pg_partition_tree(${oidOf(table)}) AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.relid JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE t.isleaf AND t.level > 0`);
    if (leaves.length === 0)
        return from;
    const [[isClosed] = []] = await connection.rows(`SELECT bool_or(c.relrowsecurity OR NOT has_table_privilege(c.oid, 'SELECT')) FROM pg_catalog.pg_partition_tree(${oidOf(table)}) AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.relid`);
    return isClosed === 't' ? from : leaves.map((names) => names.map((name) => identifier(name ?? '')).join('.'));
}
/** Whether a unique index of PostgreSQL proves that no id occurs twice. */
async function isUniqueId(connection, engine, { id }, table) {
    if (engine !== 'postgres')
        return false;
    const found = await connection.rows(`SELECT 1 FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indrelid = ${oidOf(table)} AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indnkeyatts = 1 AND a.attname = ${literal(id)} AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'int4'::regtype, 'int8'::regtype, 'uuid'::regtype)`);
    return found.length > 0;
}

;// CONCATENATED MODULE: ./build/js/config/settings/settings.js
/** The names of the splits, in their fixed order. */
const settings_SPLIT_NAMES = ['train', 'val', 'test'];
/** The names of the hash functions, the default first. */
const HASHES = ['md5', 'sha256'];
/** What texts call the hash functions. */
const HASH_TITLES = { md5: 'MD5', sha256: 'SHA-256' };
/** The formats of labels that can be named in a config. */
const LABEL_FORMATS = (/* unused pure expression or super */ null && ([
    'csv',
    'tsv',
    'jsonl',
    'json',
    'yaml',
    'parquet',
    'coco',
    'label-studio',
    'yolo',
    'voc',
    'cvat',
    'labelme',
    'text-pairs',
    'path-list',
    'folders',
    'names',
]));

;// CONCATENATED MODULE: ./build/js/config/settings/decimal.js

/** More digits than any share or limit needs. The time to read a number grows with their square. */
const MAX_DECIMAL_LENGTH = 100;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
/**
 * Reads a decimal number exactly as it is written: 0.7 is 7/10, not the nearest binary fraction.
 *
 * @throws {TypeError} if it is neither text nor a number.
 * @throws {SyntaxError} if the text is not a decimal number, or has more than 100 characters.
 *
 * @example
 * decimal('0.70').units // 7n
 * decimal(0.15).scale // 2
 */
function decimal_decimal(text) {
    if (typeof text !== 'string' && typeof text !== 'number')
        throw arguments_wrongType({ doing: 'read a decimal number', name: 'text' }, 'text or a number', text);
    const written = String(text).trim();
    const isShort = written.length <= MAX_DECIMAL_LENGTH;
    const [match, sign, whole = '', fraction = '', exponent = '0'] = (isShort && DECIMAL.exec(written)) || [];
    if (match === undefined || whole + fraction === '') {
        throw new SyntaxError(`Cannot read "${isShort ? text : `${written.slice(0, 20)}...`}" as a decimal number`);
    }
    const units = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
    return shortest(units, fraction.length - Number(exponent));
}
function shortest(units, scale) {
    if (units === 0n)
        return make(units, 0);
    let [u, s] = scale < 0 ? [units * 10n ** BigInt(-scale), 0] : [units, scale];
    while (s > 0 && u % 10n === 0n) {
        u /= 10n;
        s--;
    }
    return make(u, s);
}
/** JSON does not support bigint. */
const IN_JSON = {
    toJSON() {
        return decimal_toNumber(this);
    },
};
function make(units, scale) {
    return Object.assign(Object.create(IN_JSON), { units, scale });
}
/** Returns the denominator of a decimal as a fraction: 10^scale. */
function denominator(d) {
    return 10n ** BigInt(d.scale);
}
function add(a, b) {
    const scale = Math.max(a.scale, b.scale);
    const lift = (d) => d.units * 10n ** BigInt(scale - d.scale);
    return shortest(lift(a) + lift(b), scale);
}
function decimal_sum(decimals) {
    let total = { units: 0n, scale: 0 };
    for (const d of decimals)
        total = add(total, d);
    return total;
}
/** Returns a negative number, 0 or a positive number if `a` is less than, equal to or greater than `b`. */
function decimal_compareDecimals(a, b) {
    return compareFraction(a.units, denominator(a), b);
}
/** Compares the fraction `numerator / denominator` (denominator positive) with a decimal, exactly. */
function compareFraction(numerator, over, d) {
    const difference = numerator * denominator(d) - d.units * over;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** Returns floor(n d) exactly, for a whole number n >= 0 and d >= 0. */
function floorTimes(n, d) {
    return Number((BigInt(n) * d.units) / denominator(d));
}
/** Returns the nearest binary fraction, only for display, never for decisions. */
function decimal_toNumber(d) {
    return Number(formatDecimal(d));
}
/** Returns the shortest text that reads back as the same decimal. */
function formatDecimal({ units, scale }) {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const sign = units < 0n ? '-' : '';
    return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

;// CONCATENATED MODULE: ./build/js/split/plan/settings.js

/** What the `data:` block says about splits. With `folds`, that many equal parts in place of train, val and test. */
function settings_splitSettings({ data }, folds) {
    return {
        parts: folds === undefined
            ? splitParts(data.trainSplit, data.valSplit, data.testSplit)
            : { kind: 'folds', count: folds },
        seed: data.seed,
        hash: data.hash,
        rounding: data.rounding,
        stratified: data.useStratifiedSplit,
        ...(folds === undefined && data.frozenSplits.length > 0 && { frozen: data.frozenSplits }),
    };
}
function splitParts(...ratios) {
    return { kind: 'splits', ratios };
}
/** `train`, `val`, `test`, or `0` ... `k-1`. */
function settings_partNames(parts) {
    return parts.kind === 'splits' ? settings_SPLIT_NAMES : Array.from({ length: parts.count }, (_, fold) => String(fold));
}
function settings_sharesOf(parts) {
    if (parts.kind === 'folds')
        return { numerators: new Array(parts.count).fill(1n), denominator: BigInt(parts.count) };
    const common = 10n ** BigInt(Math.max(...parts.ratios.map((r) => r.scale)));
    return { numerators: parts.ratios.map((r) => (r.units * common) / denominator(r)), denominator: common };
}
/** n r for each split, as the nearest binary fractions. */
function idealSizes(n, parts) {
    return idealSizesOf(n, settings_sharesOf(parts));
}
function idealSizesOf(n, { numerators, denominator: over }) {
    return numerators.map((share) => Number(BigInt(n) * share) / Number(over));
}
/** The places of the splits with a share above 0. */
function activeParts(parts) {
    return activePartsOf(settings_sharesOf(parts));
}
function activePartsOf({ numerators }) {
    return numerators.flatMap((share, part) => (share > 0n ? [part] : []));
}
/** A plan in which the rules alone decided: nothing is kept from an earlier file. */
function settings_freshPlan(settings, decided) {
    return { names: settings_partNames(settings.parts), settings, ...decided, origin: 'fresh', placed: [], gone: 0 };
}

;// CONCATENATED MODULE: ./build/js/split/cuts/cuts.js




const HASH_BITS = 128n;
const HASH_END = 1n << HASH_BITS;
/**
 * The cut points that produce the quotas of the rules for the current samples.
 *
 * @throws {InputError} if samples have several labels each.
 */
function cuts_freshCuts(table, settings) {
    refuseLabelSets(table);
    const strata = strataOf(table, settings);
    if (table.groups !== undefined)
        return { kind: 'all', cuts: groupCuts({ ...table, groups: table.groups }, settings) };
    const { quotas } = roundQuotas(strata.sizes, settings.parts, settings.rounding);
    const ranksOf = (code) => {
        const [train = 0, val = 0] = quotas[code] ?? [];
        return [train, train + val];
    };
    const hashes = hashesAround(table.ids, { strata, seeded: settings, ranksOf });
    const cutsOf = (code) => cutsAt(hashes(code), ranksOf(code), settings.parts);
    if (!settings.stratified)
        return { kind: 'all', cuts: cutsOf(0) };
    const present = table.classes.flatMap((name, code) => strata.sizes[code] === 0 ? [] : [[name, cutsOf(code)]]);
    return { kind: 'classes', byClass: new Map(present) };
}
function refuseLabelSets({ labelSets }) {
    if (labelSets === undefined)
        return;
    throw new InputError('Cannot use a rules file: the samples have several labels each, so they are divided together, and no cut points describe the result. Set data.split_indices_path to a file that does not end in .rules.json.');
}
/** The hashes of each stratum. Only those at its ranks and directly before them are computed. */
function hashesAround(ids, { strata, seeded, ranksOf }) {
    const ranks = strata.sizes.flatMap((size, stratum) => {
        const around = new Set(ranksOf(stratum).flatMap((rank) => [rank - 1, rank]));
        return Array.from(around, (rank) => ({ stratum, rank })).filter(({ rank }) => rank >= 0 && rank < size);
    });
    const hasher = createHasher(seeded);
    const found = strata.sizes.map(() => new Map());
    for (const [i, row] of rowsAtRanks(ids, strata, seeded, ranks).entries()) {
        const { stratum, rank } = ranks[i];
        found[stratum]?.set(rank, hashOfRow(ids, row, hasher));
    }
    return (stratum) => ({
        count: strata.sizes[stratum],
        at: (rank) => found[stratum]?.get(rank),
    });
}
function sortedHashes(column, rows, seeded) {
    const hasher = createHasher(seeded);
    return { count: rows.length, at: (rank) => hashOfRow(column, rows[rank], hasher) };
}
/** The cut points before the first group at which the cumulative number of samples exceeds floor(N r). */
function groupCuts(table, settings) {
    const units = groupUnits(table, strataOf(table, settings), settings);
    const total = units.sizes.reduce((a, b) => a + b, 0);
    const ranks = groupedSamples(total, settings.parts).map((samples) => unitsWithin(units.sizes, samples));
    const inOrder = Int32Array.from(units.sizes, (_, unit) => unit);
    return cutsAt(sortedHashes(units.names, inOrder, settings), ranks, settings.parts);
}
/** The most samples that whole groups may have before the first and before the second cut point: floor(N r). */
function groupedSamples(total, parts) {
    const { numerators, denominator } = settings_sharesOf(parts);
    const [train = 0n, val = 0n] = numerators;
    return [train, train + val].map((share) => Number((BigInt(total) * share) / denominator));
}
function unitsWithin(sizes, samples) {
    let sum = 0;
    const first = sizes.findIndex((size) => {
        sum += size;
        return sum > samples;
    });
    return first < 0 ? sizes.length : first;
}
/** The values nearest to r 2^128 with as many hashes below them as `ranks` requires. */
function cutsAt({ count, at }, ranks, parts) {
    const around = ranks.map((rank) => ({
        before: rank === 0 ? undefined : at(rank - 1),
        after: rank === count ? undefined : at(rank),
    }));
    return cutsBetween(around, parts);
}
/** The values nearest to r 2^128 that are above the hash before them, and not above the hash after them. */
function cutsBetween([first, second], parts) {
    const { numerators, denominator } = settings_sharesOf(parts);
    const [train = 0n, val = 0n] = numerators;
    const cut = (share, around) => share === denominator ? null : nearestCut(around, (2n * share * HASH_END + denominator) / (2n * denominator));
    return [cut(train, first), cut(train + val, second)];
}
function nearestCut(around, wanted) {
    const low = around?.before === undefined ? 0n : around.before + 1n;
    const high = around?.after ?? HASH_END - 1n;
    return wanted > high ? high : wanted < low ? low : wanted;
}
/** The split of each labelled row by cut points. A class without cut points is not in any split. */
function cuts_applyCuts(table, settings, cuts) {
    refuseLabelSets(table);
    const assignment = partsByCuts(table, settings, cuts);
    followFirstRows(table, assignment);
    return assignment;
}
function partsByCuts(table, settings, cuts) {
    if (table.groups === undefined || cuts.kind === 'classes') {
        const cutsOfClass = table.classes.map((name) => (cuts.kind === 'all' ? cuts.cuts : cuts.byClass.get(name)));
        return partsByHash(table.ids, settings, { codes: countedLabels(table), cutsOfCode: cutsOfClass });
    }
    const strata = strataOf(table, { stratified: true });
    const units = groupUnits({ ...table, groups: table.groups }, strata, settings);
    const oneClass = { codes: new Int32Array(units.names.length), cutsOfCode: [cuts.cuts] };
    const partOfUnit = partsByHash(units.names, settings, oneClass);
    return Int16Array.from(units.ofRow, (unit) => (unit < 0 ? NO_SPLIT : partOfUnit[unit]));
}
/** Compares the first 32 bits of the hashes and the cut points, which is enough for nearly every row. */
function partsByHash(column, seeded, { codes, cutsOfCode }) {
    const hashes = hashPrefixes(column, seeded);
    const parts = new Int16Array(column.length).fill(NO_SPLIT);
    const firsts = Float64Array.from(cutsOfCode, (cuts) => startOf(cuts?.[0] ?? null));
    const seconds = Float64Array.from(cutsOfCode, (cuts) => startOf(cuts?.[1] ?? null));
    const hasCuts = Uint8Array.from(cutsOfCode, (cuts) => (cuts === undefined ? 0 : 1));
    const hasher = createHasher(seeded);
    for (let row = 0; row < parts.length; row++) {
        const code = codes[row];
        if (code < 0 || hasCuts[code] === 0)
            continue;
        const hash = hashes[row];
        const first = firsts[code];
        const second = seconds[code];
        if (hash === first || hash === second)
            parts[row] = partOf(hashOfRow(column, row, hasher), cutsOfCode[code]);
        // Sums instead of branches, because a processor cannot predict on which side of a cut point a hash is.
        else
            parts[row] = Number(hash >= first) + Number(hash >= second);
    }
    return parts;
}
/** The first 32 bits of a cut point. */
function startOf(cut) {
    return Number((cut ?? HASH_END) >> (HASH_BITS - 32n));
}
function partOf(hash, [first, second]) {
    if (hash < (first ?? HASH_END))
        return 0;
    return hash < (second ?? HASH_END) ? 1 : 2;
}

;// CONCATENATED MODULE: ./build/js/split/plan/quotas.js


/**
 * Computes how many of a class's n samples go to train, val and test: train = floor(n r1), val = floor(n (r1 + r2)) -
 * floor(n r1), and test gets the rest, in exact decimal arithmetic. Small classes: a single sample goes to train, and two go
 * to train and test (to val if the ratio of test is 0); with three or more, every split whose ratio is not 0 gets at
 * least one, taken from the largest split.
 *
 * @param n The number of samples of the class.
 * @param ratios The three shares, as numbers, as strings such as `'0.7'`, or as exact decimals.
 * @returns The number of samples of train, val and test; they sum to n.
 * @throws {TypeError} if n is not a number, or a ratio is not a number, a string or a decimal.
 * @throws {RangeError} if n is not a number of samples, or the ratios are not three shares that sum to 1.
 *
 * @example
 * quotas(75, [0.7, 0.15, 0.15]) // [52, 11, 12]
 * quotas(75, ['0.7', '0.15', '0.15']) // [52, 11, 12]
 */
function quotas(n, ratios, ...more) {
    checkNoMore(more, DOING, 'n and ratios');
    checkInteger(n, { doing: DOING, name: 'n' }, 0);
    return quotas_classQuotas(n, exactRatios(ratios));
}
const DOING = 'compute quotas';
function exactRatios(ratios) {
    const call = { doing: DOING, name: 'ratios' };
    const expected = 'three shares such as [0.7, 0.15, 0.15]';
    if (!Array.isArray(ratios))
        throw wrongType(call, expected, ratios);
    const [train, val, test, ...more] = ratios.map(exactRatio);
    if (!train || !val || !test || more.length > 0)
        throw wrongValue({ ...call, name: 'the number of ratios' }, '3', ratios.length);
    const total = toNumber(sum([train, val, test]));
    if (total !== 1)
        throw wrongValue({ ...call, name: 'the sum of the ratios' }, '1', total);
    return [train, val, test];
}
function exactRatio(ratio, place) {
    const call = { doing: DOING, name: `ratios[${place}]` };
    if (typeof ratio === 'string') {
        const read = share.read(ratio.trim());
        if (read === undefined)
            throw wrongValue(call, A_SHARE, ratio);
        return read;
    }
    if (typeof ratio !== 'object') {
        checkShare(ratio, call);
        return decimal(ratio);
    }
    checkShape(ratio, call, A_SHARE, ['units', 'scale']);
    if (typeof ratio.units !== 'bigint' || !Number.isSafeInteger(ratio.scale))
        throw wrongType(call, A_SHARE, ratio);
    if (compareDecimals(ratio, ZERO) < 0 || compareDecimals(ratio, ONE) > 0)
        throw wrongValue(call, A_SHARE, toNumber(ratio));
    return ratio;
}
const A_SHARE = 'a number from 0 to 1';
const ZERO = decimal_decimal(0);
const ONE = decimal_decimal(1);
function quotas_classQuotas(n, ratios) {
    return quotas_classQuotasOf(n, settings_sharesOf({ kind: 'splits', ratios }));
}
/** The same for the shares of train, val and test, which need not be decimals. */
function quotas_classQuotasOf(n, shares) {
    return withSmallClasses(n, quotas_cutByShares(n, shares), shares);
}
/** Cuts n samples at the floors of their cumulative shares. */
function quotas_cutByShares(n, { numerators, denominator }) {
    let share = 0n;
    let before = 0;
    return numerators.map((numerator, part) => {
        share += numerator;
        const upTo = part === numerators.length - 1 ? n : Number((BigInt(n) * share) / denominator);
        const quota = upTo - before;
        before = upTo;
        return quota;
    });
}
/** The order in which splits are filled and ties for the largest cell are decided: train, test, val. */
const FILL_ORDER = [0, 2, 1];
function withSmallClasses(n, cells, { numerators }) {
    const wanted = FILL_ORDER.filter((split) => (numerators[split] ?? 0n) > 0n);
    if (n < 3)
        return oneEach(n, wanted);
    const filled = [...cells];
    for (const split of wanted) {
        if (filled[split] !== 0)
            continue;
        const largest = wanted.reduce((a, b) => ((filled[b] ?? 0) > (filled[a] ?? 0) ? b : a));
        filled[largest] = (filled[largest] ?? 0) - 1;
        filled[split] = 1;
    }
    return filled;
}
function oneEach(n, wanted) {
    const cells = [0, 0, 0];
    for (let sample = 0; sample < n; sample++) {
        const split = wanted[sample] ?? wanted[0] ?? 0;
        cells[split] = (cells[split] ?? 0) + 1;
    }
    return cells;
}

;// CONCATENATED MODULE: ./build/js/split/plan/rounding.js


/**
 * The sizes of the splits of samples that are divided together: the floor or the ceiling of n r, which sum to n. One or two
 * samples are divided like those of a class, so that training gets the first.
 */
function roundSizes(n, parts, rounding) {
    if (parts.kind === 'folds')
        return { rounding: 'joint', reason: 'folds have equal sizes', sizes: jointRowOf(n, parts) };
    if (rounding === 'joint')
        return { rounding, reason: 'set explicitly', sizes: jointRowOf(n, parts) };
    const reason = rounding === 'auto' ? 'samples have several labels, so only the sizes of the splits are rounded' : 'set explicitly';
    const sizes = n < 3 ? classQuotas(n, parts.ratios) : cutByShares(n, sharesOf(parts));
    return { rounding: 'class', reason, sizes };
}
function jointRowOf(n, parts) {
    return jointQuotas([n], sharesOf(parts))[0];
}
/** The same for splits that have grown, by the rounding that they keep. One or two samples are those of a class. */
function roundSizesOf(n, shares, rounding) {
    if (rounding === 'joint')
        return jointQuotas([n], shares)[0];
    return n < 3 ? classQuotasOf(n, shares) : cutByShares(n, shares);
}
/** The quotas of classes of the given sizes, by the rounding that they keep. */
function roundQuotasOf(sizes, shares, rounding) {
    return rounding === 'joint' ? jointQuotas(sizes, shares) : sizes.map((n) => quotas_classQuotasOf(n, shares));
}
const MANY_CLASSES = 20;
/**
 * The quotas for classes of the given sizes, in the byte order of their names. `auto` means `class`, unless there are
 * at least 20 classes and `class` would put the total of a split more than 1% of all samples away from its share. Folds
 * always use `joint`, so that their sizes are equal.
 */
function rounding_roundQuotas(sizes, parts, rounding) {
    if (parts.kind === 'folds') {
        return { rounding: 'joint', reason: 'folds have equal sizes', quotas: jointQuotas(sizes, settings_sharesOf(parts)) };
    }
    const byClass = sizes.map((n) => quotas_classQuotas(n, parts.ratios));
    if (rounding === 'joint')
        return { rounding, reason: 'set explicitly', quotas: jointQuotas(sizes, settings_sharesOf(parts)) };
    if (rounding === 'class')
        return { rounding, reason: 'set explicitly', quotas: byClass };
    const classes = sizes.filter((n) => n > 0).length;
    if (classes < MANY_CLASSES) {
        return { rounding: 'class', reason: `fewer than ${MANY_CLASSES} classes`, quotas: byClass };
    }
    const off = partFarFromShare(sizes, byClass, parts);
    if (off === undefined) {
        return { rounding: 'class', reason: "every split's total is within 1% of its share", quotas: byClass };
    }
    const reason = `with ${classes} classes, rounding each class separately would put ${off} more than 1% away from its share`;
    return { rounding: 'joint', reason, quotas: jointQuotas(sizes, settings_sharesOf(parts)) };
}
function partFarFromShare(sizes, quotas, parts) {
    const { numerators, denominator } = settings_sharesOf(parts);
    const total = BigInt(sizes.reduce((a, b) => a + b, 0));
    return settings_partNames(parts).find((_, part) => {
        const got = BigInt(quotas.reduce((sum, row) => sum + row[part], 0));
        const off = got * denominator - total * numerators[part];
        return (off < 0n ? -off : off) * 100n > total * denominator;
    });
}
/**
 * Quotas that also keep the totals. Each class gets the floors of its n r. Each remaining sample goes to the split
 * whose running total over all classes is furthest below its share (ties: the first), if its n r is fractional and not
 * yet raised.
 */
function jointQuotas(sizes, shares) {
    /** How far each split is below its share so far, times the denominator. */
    const lacks = shares.numerators.map(() => 0n);
    return sizes.map((n) => jointRow(n, shares, lacks));
}
function jointRow(n, { numerators, denominator }, lacks) {
    const exact = numerators.map((share) => BigInt(n) * share);
    const row = exact.map((cell) => Number(cell / denominator));
    for (const [part, cell] of exact.entries())
        lacks[part] = lacks[part] + (cell % denominator);
    const raisable = exact.flatMap((cell, part) => (cell % denominator > 0n ? [part] : []));
    for (let left = n - row.reduce((a, b) => a + b, 0); left > 0; left--) {
        const most = raisable.reduce((a, b) => (lacks[b] > lacks[a] ? b : a));
        raisable.splice(raisable.indexOf(most), 1);
        row[most] = row[most] + 1;
        lacks[most] = lacks[most] - denominator;
    }
    return row;
}
/** The reason for the rounding of a split that has grown. */
const rounding_KEPT_ROUNDING_REASON = 'kept from the index file';

;// CONCATENATED MODULE: ./build/js/engines/counting/duplicates.js



/** ClickHouse compares so many ids at once, which needs about 2.5 GB. Other databases use their disks. */
const ROWS_AT_ONCE = 50_000_000;
const NAMED = 2;
/**
 * Checks that every id is in one row.
 *
 * @throws {InputError} with the number of ids that are in several rows, and some of them.
 */
async function refuseDuplicates(connection, rows, size, id) {
    const parts = rows.dialect.hidesColumns ? Math.max(Math.ceil(size / ROWS_AT_ONCE), 1) : 1;
    let total = 0;
    const examples = [];
    for (let place = 0; place < parts; place++) {
        const part = parts === 1 ? undefined : { place, count: parts };
        const [[count, least, most] = []] = await connection.rows(duplicateStatement(rows, part));
        total += numberOf(count);
        if (numberOf(count) > 0)
            examples.push(...new Set([least ?? '', most ?? '']));
    }
    if (total === 0)
        return;
    const named = examples.slice(0, NAMED).map((one) => `'${one}'`);
    throw new errors_InputError(`Cannot split: ${wording_counted(total, 'id')} in the column '${id}' (labels.id) ${total === 1 ? 'occurs' : 'occur'} more than once, such as ${named.join(' and ')}, and the id decides the split. Choose a column with one row per id.`);
}

;// CONCATENATED MODULE: ./build/js/engines/counting/leaves.js
/**
 * The leaf in which more than so many samples have been passed, and the one before it: the hash before a cut point can be the last
 * one of that.
 *
 * @param leaves In the order of their digits.
 */
function leavesAround(leaves, limit) {
    let [low, high] = [0, leaves.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const { before, count } = leaves[middle];
        if (before + count > limit)
            high = middle;
        else
            low = middle + 1;
    }
    return leaves.slice(Math.max(low - 1, 0), low + 1);
}
/** The leaf that a hash is in, if it has samples. */
function leafAt(leaves, hash) {
    let [low, high] = [0, leaves.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (leaves[middle].digits > hash)
            high = middle;
        else
            low = middle + 1;
    }
    const leaf = leaves[low - 1];
    return leaf !== undefined && hash.startsWith(leaf.digits) ? leaf : undefined;
}

;// CONCATENATED MODULE: ./build/js/engines/counting/hash_index.js



/** More rows with the same first digits are not fetched but counted by further digits. */
const MOST_FETCHED = 16_384;
/** With so many digits, a leaf is one hash. */
const MOST_DIGITS = 12;
const CONDITIONS_AT_ONCE = 200;
function hashIndex(connection, rows, tally, strata, most = MOST_FETCHED) {
    const { classes } = tally;
    const codeOf = new Map(classes.map((name, code) => [name, code]));
    const stratumOf = new Map(strata.flatMap(({ codes }, stratum) => codes.map((code) => [code, stratum])));
    const byClass = tally.leaves.map((leaves) => new Map(leaves));
    const found = strata.map(() => new Map());
    const sorted = strata.map(() => undefined);
    const leavesOf = (stratum) => {
        sorted[stratum] ??= sortedLeaves((strata[stratum]?.codes ?? []).map((code) => byClass[code] ?? new Map()));
        return sorted[stratum] ?? [];
    };
    const load = async (needs) => {
        for (;;) {
            const missing = needs().filter(({ stratum, digits, count }) => count > 0 && !found[stratum]?.has(digits));
            const large = missing.filter(({ count, digits }) => count > most && digits.length < MOST_DIGITS);
            if (large.length > 0)
                await eachLength(large, refine);
            else
                return eachLength(missing, fetchHashes);
        }
    };
    const wantedOf = (needed) => {
        const prefixes = new Map();
        for (const { stratum, digits } of needed)
            prefixes.set(stratum, (prefixes.get(stratum) ?? new Set()).add(digits));
        return Array.from(prefixes, ([stratum, list]) => ({ label: strata[stratum]?.label, prefixes: [...list] }));
    };
    /** Replaces leaves by those with two more digits. */
    const refine = async (needed, length) => {
        const parents = byClass.map(() => new Map());
        for (const { stratum, digits } of needed)
            for (const code of strata[stratum]?.codes ?? []) {
                parents[code]?.set(digits, byClass[code]?.get(digits) ?? 0);
                byClass[code]?.delete(digits);
                sorted[stratum] = undefined;
            }
        for (const [label, cell, n] of await connection.rows(prefixStatement(rows, length / 2 + 1, wantedOf(needed)))) {
            const [code, digits] = [codeOf.get(label ?? '') ?? -1, digitsOf(cell)];
            const [ofClass, parent] = [byClass[code], parents[code]];
            const start = digits.slice(0, length);
            ofClass?.set(digits, (ofClass.get(digits) ?? 0) + numberOf(n));
            parent?.set(start, (parent.get(start) ?? 0) - numberOf(n));
        }
        if (parents.some((counts) => [...counts.values()].some((rest) => rest !== 0)))
            throw new TableChanged();
    };
    const fetchHashes = async (needed, length) => {
        const counts = new Map();
        for (const { stratum, digits } of needed)
            counts.set(`${stratum}:${digits}`, new Map());
        for (const [label, cell, n] of await connection.rows(hashStatement(rows, wantedOf(needed)))) {
            const [code, digits] = [codeOf.get(label ?? '') ?? -1, digitsOf(cell)];
            const stratum = stratumOf.get(code);
            const leaf = counts.get(`${stratum}:${digits.slice(0, length)}`);
            if (leaf === undefined)
                throw new TableChanged();
            const hash = BigInt(`0x${digits}`);
            const ofHash = leaf.get(hash) ?? new Map();
            leaf.set(hash, ofHash.set(code, (ofHash.get(code) ?? 0) + numberOf(n)));
        }
        for (const { stratum, digits, count } of needed) {
            const hashes = Array.from(counts.get(`${stratum}:${digits}`) ?? [], ([hash, ofHash]) => ({
                hash,
                counts: ofHash,
            }));
            hashes.sort((a, b) => (a.hash < b.hash ? -1 : 1));
            if (hashes.reduce((sum, one) => sum + sizeOf(one), 0) !== count)
                throw new TableChanged();
            found[stratum]?.set(digits, hashes);
        }
    };
    return {
        async around(limits) {
            await load(() => limits.flatMap((ofStratum, stratum) => ofStratum.flatMap((limit) => leavesAround(leavesOf(stratum), limit).map((leaf) => ({ stratum, ...leaf })))));
            return limits.map((ofStratum, stratum) => ofStratum.map((limit) => {
                const leaves = leavesAround(leavesOf(stratum), limit);
                const hashes = leaves.flatMap(({ digits }) => found[stratum]?.get(digits) ?? []);
                let passed = leaves[0]?.before ?? 0;
                const after = hashes.findIndex((one) => {
                    passed += sizeOf(one);
                    return passed > limit;
                });
                const rank = after < 0 ? hashes.length : after;
                return { before: hashes[rank - 1]?.hash, after: hashes[rank]?.hash };
            }));
        },
        async below(cuts) {
            await load(() => cuts.flatMap((ofStratum, stratum) => ofStratum.flatMap((cut) => {
                const leaf = cut === null ? undefined : leafAt(leavesOf(stratum), hex(cut));
                return leaf === undefined ? [] : [{ stratum, ...leaf }];
            })));
            return cuts.map((ofStratum, stratum) => ofStratum.map((cut) => (strata[stratum]?.codes ?? []).map((code) => countBelow(stratum, code, cut))));
        },
    };
    function countBelow(stratum, code, cut) {
        const end = cut === null ? undefined : hex(cut);
        let sum = 0;
        for (const [digits, n] of byClass[code] ?? []) {
            const start = end?.slice(0, digits.length);
            if (start === undefined || digits < start)
                sum += n;
            else if (digits === start)
                for (const { hash, counts } of found[stratum]?.get(digits) ?? [])
                    if (cut !== null && hash < cut)
                        sum += counts.get(code) ?? 0;
        }
        return sum;
    }
}
/** Runs a statement for the leaves of each length, and never for too many classes at once. */
async function eachLength(needed, run) {
    const unique = [...new Map(needed.map((one) => [`${one.stratum}:${one.digits}`, one])).values()];
    for (const length of new Set(unique.map(({ digits }) => digits.length))) {
        const alike = unique.filter(({ digits }) => digits.length === length);
        for (let start = 0; start < alike.length; start += CONDITIONS_AT_ONCE)
            await run(alike.slice(start, start + CONDITIONS_AT_ONCE), length);
    }
}
function sortedLeaves(parts) {
    const sums = new Map();
    for (const part of parts)
        for (const [digits, n] of part)
            sums.set(digits, (sums.get(digits) ?? 0) + n);
    let before = 0;
    return [...sums]
        .filter(([, count]) => count > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([digits, count]) => {
        before += count;
        return { digits, count, before: before - count };
    });
}
function hex(cut) {
    return cut.toString(16).padStart(32, '0');
}
function sizeOf({ counts }) {
    return [...counts.values()].reduce((a, b) => a + b, 0);
}

;// CONCATENATED MODULE: ./build/js/engines/rules/counted_table.js


/** @throws {InputError} if ids are missing or repeated. */
async function countTable(connection, rows, isUnique) {
    const tally = await tallyHashes(connection, rows, rows.id);
    if (!isUnique)
        await refuseDuplicates(connection, rows, tally.total, rows.id);
    const codes = tally.classes.map((_, code) => code);
    const strata = {
        all: [{ codes, label: undefined }],
        classes: tally.classes.map((label, code) => ({ codes: [code], label })),
    };
    const known = new Map();
    const index = (kind) => {
        const found = known.get(kind) ?? hashIndex(connection, rows, tally, strata[kind]);
        known.set(kind, found);
        return found;
    };
    return { connection, rows, tally, index };
}
/** The cut points of a fresh split: those of a local file with the same ids. */
async function cutsOfTable({ rows, tally, index }, settings) {
    const { counts, classes } = tally;
    const labelled = counts.reduce((a, b) => a + b, 0);
    if (rows.group !== undefined)
        return allCuts(index('all'), groupedSamples(labelled, settings.parts), settings);
    const { parts, rounding, stratified } = settings;
    if (!stratified)
        return allCuts(index('all'), ranksOf(rounding_roundQuotas([labelled], parts, rounding).quotas[0]), settings);
    const around = await index('classes').around(rounding_roundQuotas(counts, parts, rounding).quotas.map(ranksOf));
    const byClass = classes.map((name, code) => [name, cutsBetween(around[code] ?? [], parts)]);
    return { kind: 'classes', byClass: new Map(byClass) };
}
function ranksOf([train = 0, val = 0] = []) {
    return [train, train + val];
}
async function allCuts(index, limits, { parts }) {
    const [around = []] = await index.around([limits]);
    return { kind: 'all', cuts: cutsBetween(around, parts) };
}
/** The number of samples by class and split. */
async function cellsOfTable({ tally, index }, cuts) {
    const { classes, counts } = tally;
    const pairs = cuts.kind === 'all' ? [cuts.cuts] : classes.map((name) => cuts.byClass.get(name) ?? [null, null]);
    const below = await index(cuts.kind).below(pairs);
    return counts.map((count, code) => {
        const [stratum, place] = cuts.kind === 'all' ? [0, code] : [code, 0];
        const [first = 0, second = 0] = (below[stratum] ?? []).map((ofCut) => ofCut[place] ?? 0);
        return [first, second - first, count - second];
    });
}

;// CONCATENATED MODULE: ./build/js/config/problems/memo.js
/*
 * Caches of expensive, deterministic results: losing one costs only time. State that affects results is never kept here but passed
 * on as a value.
 */
/** Returns a function that calls `make` only the first time. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
/**
 * Returns a pattern that is compiled when it is first used. V8 takes up to a millisecond to check a literal with Unicode properties
 * (`\p{L}`), even in code that never runs.
 */
function latePattern(source, flags) {
    return once(() => new RegExp(source, flags));
}
/**
 * Returns a function that does not call `answer` again for the same key and the same other arguments. The last answer for a
 * key is kept as long as the key exists. Keys and answers must not be changed.
 */
function lastAnswer(answer) {
    const known = new WeakMap();
    return (key, ...rest) => {
        const last = known.get(key);
        if (last?.rest.every((one, i) => Object.is(one, rest[i])))
            return last.value;
        const value = answer(key, ...rest);
        known.set(key, { rest, value });
        return value;
    };
}

;// CONCATENATED MODULE: ./build/js/dataset/hash/md5_rounds.js
/**
 * The 64 steps of RFC 1321, unrolled and with all state in local variables. A loop over tables takes three times as
 * long.
 */
function compress(state, block) {
    const x0 = block[0];
    const x1 = block[1];
    const x2 = block[2];
    const x3 = block[3];
    const x4 = block[4];
    const x5 = block[5];
    const x6 = block[6];
    const x7 = block[7];
    const x8 = block[8];
    const x9 = block[9];
    const x10 = block[10];
    const x11 = block[11];
    const x12 = block[12];
    const x13 = block[13];
    const x14 = block[14];
    const x15 = block[15];
    let a = state[0];
    let b = state[1];
    let c = state[2];
    let d = state[3];
    a = (a + (d ^ (b & (c ^ d))) + x0 - 680876936) | 0;
    a = (((a << 7) | (a >>> 25)) + b) | 0;
    d = (d + (c ^ (a & (b ^ c))) + x1 - 389564586) | 0;
    d = (((d << 12) | (d >>> 20)) + a) | 0;
    c = (c + (b ^ (d & (a ^ b))) + x2 + 606105819) | 0;
    c = (((c << 17) | (c >>> 15)) + d) | 0;
    b = (b + (a ^ (c & (d ^ a))) + x3 - 1044525330) | 0;
    b = (((b << 22) | (b >>> 10)) + c) | 0;
    a = (a + (d ^ (b & (c ^ d))) + x4 - 176418897) | 0;
    a = (((a << 7) | (a >>> 25)) + b) | 0;
    d = (d + (c ^ (a & (b ^ c))) + x5 + 1200080426) | 0;
    d = (((d << 12) | (d >>> 20)) + a) | 0;
    c = (c + (b ^ (d & (a ^ b))) + x6 - 1473231341) | 0;
    c = (((c << 17) | (c >>> 15)) + d) | 0;
    b = (b + (a ^ (c & (d ^ a))) + x7 - 45705983) | 0;
    b = (((b << 22) | (b >>> 10)) + c) | 0;
    a = (a + (d ^ (b & (c ^ d))) + x8 + 1770035416) | 0;
    a = (((a << 7) | (a >>> 25)) + b) | 0;
    d = (d + (c ^ (a & (b ^ c))) + x9 - 1958414417) | 0;
    d = (((d << 12) | (d >>> 20)) + a) | 0;
    c = (c + (b ^ (d & (a ^ b))) + x10 - 42063) | 0;
    c = (((c << 17) | (c >>> 15)) + d) | 0;
    b = (b + (a ^ (c & (d ^ a))) + x11 - 1990404162) | 0;
    b = (((b << 22) | (b >>> 10)) + c) | 0;
    a = (a + (d ^ (b & (c ^ d))) + x12 + 1804603682) | 0;
    a = (((a << 7) | (a >>> 25)) + b) | 0;
    d = (d + (c ^ (a & (b ^ c))) + x13 - 40341101) | 0;
    d = (((d << 12) | (d >>> 20)) + a) | 0;
    c = (c + (b ^ (d & (a ^ b))) + x14 - 1502002290) | 0;
    c = (((c << 17) | (c >>> 15)) + d) | 0;
    b = (b + (a ^ (c & (d ^ a))) + x15 + 1236535329) | 0;
    b = (((b << 22) | (b >>> 10)) + c) | 0;
    a = (a + (c ^ (d & (b ^ c))) + x1 - 165796510) | 0;
    a = (((a << 5) | (a >>> 27)) + b) | 0;
    d = (d + (b ^ (c & (a ^ b))) + x6 - 1069501632) | 0;
    d = (((d << 9) | (d >>> 23)) + a) | 0;
    c = (c + (a ^ (b & (d ^ a))) + x11 + 643717713) | 0;
    c = (((c << 14) | (c >>> 18)) + d) | 0;
    b = (b + (d ^ (a & (c ^ d))) + x0 - 373897302) | 0;
    b = (((b << 20) | (b >>> 12)) + c) | 0;
    a = (a + (c ^ (d & (b ^ c))) + x5 - 701558691) | 0;
    a = (((a << 5) | (a >>> 27)) + b) | 0;
    d = (d + (b ^ (c & (a ^ b))) + x10 + 38016083) | 0;
    d = (((d << 9) | (d >>> 23)) + a) | 0;
    c = (c + (a ^ (b & (d ^ a))) + x15 - 660478335) | 0;
    c = (((c << 14) | (c >>> 18)) + d) | 0;
    b = (b + (d ^ (a & (c ^ d))) + x4 - 405537848) | 0;
    b = (((b << 20) | (b >>> 12)) + c) | 0;
    a = (a + (c ^ (d & (b ^ c))) + x9 + 568446438) | 0;
    a = (((a << 5) | (a >>> 27)) + b) | 0;
    d = (d + (b ^ (c & (a ^ b))) + x14 - 1019803690) | 0;
    d = (((d << 9) | (d >>> 23)) + a) | 0;
    c = (c + (a ^ (b & (d ^ a))) + x3 - 187363961) | 0;
    c = (((c << 14) | (c >>> 18)) + d) | 0;
    b = (b + (d ^ (a & (c ^ d))) + x8 + 1163531501) | 0;
    b = (((b << 20) | (b >>> 12)) + c) | 0;
    a = (a + (c ^ (d & (b ^ c))) + x13 - 1444681467) | 0;
    a = (((a << 5) | (a >>> 27)) + b) | 0;
    d = (d + (b ^ (c & (a ^ b))) + x2 - 51403784) | 0;
    d = (((d << 9) | (d >>> 23)) + a) | 0;
    c = (c + (a ^ (b & (d ^ a))) + x7 + 1735328473) | 0;
    c = (((c << 14) | (c >>> 18)) + d) | 0;
    b = (b + (d ^ (a & (c ^ d))) + x12 - 1926607734) | 0;
    b = (((b << 20) | (b >>> 12)) + c) | 0;
    a = (a + (b ^ c ^ d) + x5 - 378558) | 0;
    a = (((a << 4) | (a >>> 28)) + b) | 0;
    d = (d + (a ^ b ^ c) + x8 - 2022574463) | 0;
    d = (((d << 11) | (d >>> 21)) + a) | 0;
    c = (c + (d ^ a ^ b) + x11 + 1839030562) | 0;
    c = (((c << 16) | (c >>> 16)) + d) | 0;
    b = (b + (c ^ d ^ a) + x14 - 35309556) | 0;
    b = (((b << 23) | (b >>> 9)) + c) | 0;
    a = (a + (b ^ c ^ d) + x1 - 1530992060) | 0;
    a = (((a << 4) | (a >>> 28)) + b) | 0;
    d = (d + (a ^ b ^ c) + x4 + 1272893353) | 0;
    d = (((d << 11) | (d >>> 21)) + a) | 0;
    c = (c + (d ^ a ^ b) + x7 - 155497632) | 0;
    c = (((c << 16) | (c >>> 16)) + d) | 0;
    b = (b + (c ^ d ^ a) + x10 - 1094730640) | 0;
    b = (((b << 23) | (b >>> 9)) + c) | 0;
    a = (a + (b ^ c ^ d) + x13 + 681279174) | 0;
    a = (((a << 4) | (a >>> 28)) + b) | 0;
    d = (d + (a ^ b ^ c) + x0 - 358537222) | 0;
    d = (((d << 11) | (d >>> 21)) + a) | 0;
    c = (c + (d ^ a ^ b) + x3 - 722521979) | 0;
    c = (((c << 16) | (c >>> 16)) + d) | 0;
    b = (b + (c ^ d ^ a) + x6 + 76029189) | 0;
    b = (((b << 23) | (b >>> 9)) + c) | 0;
    a = (a + (b ^ c ^ d) + x9 - 640364487) | 0;
    a = (((a << 4) | (a >>> 28)) + b) | 0;
    d = (d + (a ^ b ^ c) + x12 - 421815835) | 0;
    d = (((d << 11) | (d >>> 21)) + a) | 0;
    c = (c + (d ^ a ^ b) + x15 + 530742520) | 0;
    c = (((c << 16) | (c >>> 16)) + d) | 0;
    b = (b + (c ^ d ^ a) + x2 - 995338651) | 0;
    b = (((b << 23) | (b >>> 9)) + c) | 0;
    a = (a + (c ^ (b | ~d)) + x0 - 198630844) | 0;
    a = (((a << 6) | (a >>> 26)) + b) | 0;
    d = (d + (b ^ (a | ~c)) + x7 + 1126891415) | 0;
    d = (((d << 10) | (d >>> 22)) + a) | 0;
    c = (c + (a ^ (d | ~b)) + x14 - 1416354905) | 0;
    c = (((c << 15) | (c >>> 17)) + d) | 0;
    b = (b + (d ^ (c | ~a)) + x5 - 57434055) | 0;
    b = (((b << 21) | (b >>> 11)) + c) | 0;
    a = (a + (c ^ (b | ~d)) + x12 + 1700485571) | 0;
    a = (((a << 6) | (a >>> 26)) + b) | 0;
    d = (d + (b ^ (a | ~c)) + x3 - 1894986606) | 0;
    d = (((d << 10) | (d >>> 22)) + a) | 0;
    c = (c + (a ^ (d | ~b)) + x10 - 1051523) | 0;
    c = (((c << 15) | (c >>> 17)) + d) | 0;
    b = (b + (d ^ (c | ~a)) + x1 - 2054922799) | 0;
    b = (((b << 21) | (b >>> 11)) + c) | 0;
    a = (a + (c ^ (b | ~d)) + x8 + 1873313359) | 0;
    a = (((a << 6) | (a >>> 26)) + b) | 0;
    d = (d + (b ^ (a | ~c)) + x15 - 30611744) | 0;
    d = (((d << 10) | (d >>> 22)) + a) | 0;
    c = (c + (a ^ (d | ~b)) + x6 - 1560198380) | 0;
    c = (((c << 15) | (c >>> 17)) + d) | 0;
    b = (b + (d ^ (c | ~a)) + x13 + 1309151649) | 0;
    b = (((b << 21) | (b >>> 11)) + c) | 0;
    a = (a + (c ^ (b | ~d)) + x4 - 145523070) | 0;
    a = (((a << 6) | (a >>> 26)) + b) | 0;
    d = (d + (b ^ (a | ~c)) + x11 - 1120210379) | 0;
    d = (((d << 10) | (d >>> 22)) + a) | 0;
    c = (c + (a ^ (d | ~b)) + x2 + 718787259) | 0;
    c = (((c << 15) | (c >>> 17)) + d) | 0;
    b = (b + (d ^ (c | ~a)) + x9 - 343485551) | 0;
    b = (((b << 21) | (b >>> 11)) + c) | 0;
    state[0] = (state[0] + a) | 0;
    state[1] = (state[1] + b) | 0;
    state[2] = (state[2] + c) | 0;
    state[3] = (state[3] + d) | 0;
}

;// CONCATENATED MODULE: ./build/js/dataset/hash/md5.js

const utf8 = new TextEncoder();
const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;
function createMd5(prefix) {
    return { prefix: utf8.encode(prefix), state: new Int32Array(4), block: new Int32Array(16) };
}
/** Hashes the prefix and `bytes[start]` up to `bytes[end]`; the digest is left in `md5.state`. */
function digest(md5, bytes, start, end) {
    const { prefix, state } = md5;
    state[0] = 1732584193;
    state[1] = -271733879;
    state[2] = -1732584194;
    state[3] = 271733878;
    if (prefix.length + end - start < BLOCK_BYTES - LENGTH_BYTES)
        digestShort(md5, bytes, start, end);
    else
        digestLong(md5, bytes, start, end);
}
/** Hashes a message that fits into one block, as nearly all do. Words are assembled in a local variable. */
function digestShort({ prefix, state, block }, bytes, start, end) {
    let word = 0;
    let shift = 0;
    let place = 0;
    for (let i = 0; i < prefix.length; i++) {
        word |= prefix[i] << shift;
        shift = (shift + 8) & 31;
        if (shift === 0) {
            block[place++] = word;
            word = 0;
        }
    }
    for (let i = start; i < end; i++) {
        word |= bytes[i] << shift;
        shift = (shift + 8) & 31;
        if (shift === 0) {
            block[place++] = word;
            word = 0;
        }
    }
    block[place++] = word | (0x80 << shift);
    while (place < 14)
        block[place++] = 0;
    block[14] = (prefix.length + end - start) << 3;
    block[15] = 0;
    compress(state, block);
}
function digestLong(md5, bytes, start, end) {
    const { prefix, block } = md5;
    block.fill(0);
    let at = 0;
    for (let i = 0; i < prefix.length; i++)
        at = append(md5, at, prefix[i]);
    for (let i = start; i < end; i++)
        at = append(md5, at, bytes[i]);
    finish(md5, at, prefix.length + end - start);
}
/** Puts one byte into the block, which is hashed when full. Returns where the next byte goes. */
function append(md5, at, byte) {
    md5.block[at >> 2] = md5.block[at >> 2] | (byte << ((at & 3) << 3));
    if (at < BLOCK_BYTES - 1)
        return at + 1;
    compress(md5.state, md5.block);
    md5.block.fill(0);
    return 0;
}
function finish(md5, at, length) {
    let next = append(md5, at, 0x80);
    if (next > BLOCK_BYTES - LENGTH_BYTES) {
        compress(md5.state, md5.block);
        md5.block.fill(0);
        next = 0;
    }
    md5.block[14] = length << 3;
    md5.block[15] = Math.floor(length / 2 ** 29);
    compress(md5.state, md5.block);
}
/** The first 32 bits of the digest as it is written in hexadecimal. */
function firstWord(md5) {
    return swapBytes(md5.state[0]);
}
/** The whole digest as four words in the order of its hexadecimal digits. */
function digestWords(md5) {
    const [a = 0, b = 0, c = 0, d = 0] = md5.state;
    return [swapBytes(a), swapBytes(b), swapBytes(c), swapBytes(d)];
}
function swapBytes(word) {
    return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/js/dataset/hash/sha256.js

/**
 * The first 128 bits of the SHA-256 of the prefix and a text. Few datasets need it, so node:crypto is enough, which takes a
 * microsecond for each text.
 */
function sha256Hasher(prefix) {
    const digest = (bytes, start, end) => (0,external_node_crypto_namespaceObject.createHash)('sha256').update(prefix).update(bytes.subarray(start, end)).digest();
    return {
        firstWord: (bytes, start, end) => digest(bytes, start, end).readUInt32BE(),
        value: (bytes, start, end) => BigInt(`0x${digest(bytes, start, end).toString('hex', 0, 16)}`),
    };
}

;// CONCATENATED MODULE: ./build/js/dataset/hash/create_hasher.js


/** Hashes with the seed in decimal, a colon and the text in UTF-8. */
function create_hasher_createHasher({ seed, hash }) {
    return hash === 'md5' ? md5Hasher(`${seed}:`) : sha256Hasher(`${seed}:`);
}
function md5Hasher(prefix) {
    const md5 = createMd5(prefix);
    return {
        firstWord: (bytes, start, end) => {
            digest(md5, bytes, start, end);
            return firstWord(md5);
        },
        value: (bytes, start, end) => {
            digest(md5, bytes, start, end);
            return digestWords(md5).reduce((value, word) => (value << 32n) | BigInt(word), 0n);
        },
    };
}

;// CONCATENATED MODULE: ./build/js/dataset/scan/scanner_bytes.js
/** The scanners of `wasm/*.as` as WebAssembly, written by `wasm/build.mjs`. */
const SCANNER_BASE64 = [
    'AGFzbQEAAAABQAtgAn9/AX9gAX8Bf2ABfwBgAn9/AGADf39/AX9gBH9/f38AYAN/f38AYAABf2AAAGAGf39/f35+AX9gAn9/AXwCDQEDZW52',
    'BWFib3J0AAUDJiUBAQAAAQAEAQIAAAQDCAEDBQEAAAIACQEBBgAGAQcCAAEACgcDBQMBAAEGrAEVfwFBAAt/AUEAC38BQQALfwFBAAt/AUEA',
    'C38BQQALfwFBAAt/AUEAC38BQYABC38BQb8BC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC3sB/QwAAAAAAAAAAAAAAAAAAAAAC3sB',
    '/QwAAAAAAAAAAAAAAAAAAAAAC3sB/QwAAAAAAAAAAAAAAAAAAAAAC3sB/QwAAAAAAAAAAAAAAAAAAAAAC38BQQALB40CFQhhbGxvY2F0ZQAP',
    'B2NvZGVzVG8AJQloYXNGYWlsZWQAJA1pbnRlcm5lckNvdW50ACMOaW50ZXJuZXJMZW5ndGgAIgxpbnRlcm5lclNpemUAIQxpbnRlcm5lclRl',
    'eHQAIAdsaW5lc1RvAB8Icm93c1JlYWQAHgp0ZXh0TGVuZ3RoAB0HdGV4dHNUbwAcB2NzdlNjYW4AGwhjc3ZTdGFydAAaDGNzdldhbnRDb2Rl',
    'cwAZDGNzdldhbnRUZXh0cwAYCWpzb25sU2NhbgAWCmpzb25sU3RhcnQAFQ9qc29ubFdhbnRDb3VudHMAFAttZDVQcmVmaXhlcwARCG1kNVN0',
    'YXJ0ABAGbWVtb3J5AgAIAQ4MAQQKmGUlhQEBBH8gAEH8////A0sEQEHw5gBBsOcAQSFBHRAAAAsjFEEEaiIBIABBE2pBcHFBBGsiAGoiAj8A',
    'IgNBEHRBD2pBcHEiBEsEQCADIAIgBGtB//8DakGAgHxxQRB2IgQgAyAEShtAAEEASARAIARAAEEASARAAAsLCyMUIAIkFCAANgIAIAELoAMC',
    'BH8Be0EAJA0DfyAA/QAEACIF/QwiIiIiIiIiIiIiIiIiIiIi/SMgBf0MXFxcXFxcXFxcXFxcXFxcXP0j/VAgBf0MICAgICAgICAgICAgICAg',
    'IP0m/VD9ZCIBRQRAIABBEGohAAwBCyAAIAFoaiICLQAAIgBBIkYEQCACDwsgAEHcAEcEQEEADwtBASQNQQJBAAJ/AkACQAJAAkACQAJAAkAg',
    'Ai0AASIAQSJGDQAgAEEvRg0AIABB3ABGDQAgAEHiAEYNASAAQeYARg0CIABB7gBGDQMgAEHyAEYNBCAAQfQARg0FDAYLIAAMBgtBCAwFC0EM',
    'DAQLQQoMAwtBDQwCC0EJDAELQQALQf8BcRshAQJAIABB9QBHDQBBAiEAA0AgAEEGSQRAIAAgAmotAAAiA0Ewa0H/AXEhBEEAIQEgA0E5TSAD',
    'QTBPcQR/IAQFIANBIHIiA0H/AXEhBCADQdcAa0H/AXFBECAEQeYATSAEQeEAT3EbC0EPSw0CIABBAWohAAwBCwtBBiEBCyABBEAgASACaiEA',
    'DAELQQALGkEAC8IBAQF/A0AgACABSQRAIAAtAAAhAiMHBEAgAiMISSACIwlLcgRAQQAPC0GAASQIQb8BJAkjB0EBayQHBSACQYABTwR/IAJB',
    'wgFJIAJB9AFLcgR/QQAFIAJB4AFJBH9BAQVBAkEDIAJB8AFJGwskByACQeABRgR/QaABBUGQAUGAASACQfABRhsLJAggAkHtAUYEf0GfAQVB',
    'jwFBvwEgAkH0AUYbCyQJQQELBUEBC0UEQEEADwsLIABBAWohAAwBCwtBAQvTAgEBfyABQYACSwRAQQAPCwNAIAAtAAAiAkEJRyACQSBHcSAC',
    'QQ1HcUUEQCAAQQFqIQAMAQsLIAAtAABB/QBGBEAgAEEBag8LA0AgAC0AAEEiRwRAQQAPCyAAQQFqEAIiAEUEQEEADwsgAEEBaiEAA0AgAC0A',
    'ACICQQlHIAJBIEdxIAJBDUdxRQRAIABBAWohAAwBCwsgAC0AAEE6RwRAQQAPCyAAQQFqIQADQCAALQAAIgJBCUcgAkEgR3EgAkENR3FFBEAg',
    'AEEBaiEADAELCyAAIAEQCiIARQRAQQAPCwNAIAAtAAAiAkEJRyACQSBHcSACQQ1HcUUEQCAAQQFqIQAMAQsLIAAtAAAiAkH9AEYEQCAAQQFq',
    'DwsgAkEsRgRAIABBAWohAANAIAAtAAAiAkEJRyACQSBHcSACQQ1HcUUEQCAAQQFqIQAMAQsLDAELC0EAC/kBAQF/IABBAWogACAALQAAQS1G',
    'GyIAIQEDQCABLQAAQTBrQf8BcUEKSQRAIAFBAWohAQwBCwsgACABRgR/QQEFIAAtAABBMEYgASAAQQFqS3ELBEBBAA8LIAEiAC0AAEEuRgRA',
    'IAFBAWohAQNAIAEtAABBMGtB/wFxQQpJBEAgAUEBaiEBDAELCyABIABBAWpGBEBBAA8LIAEhAAsgAC0AAEEgckHlAEcEQCAADwsgAEEBaiIA',
    'LQAAIgFBLUYgAUErRnIEQCAAQQFqIQALIAAhAQNAIAEtAABBMGtB/wFxQQpJBEAgAUEBaiEBDAELCyABQQAgACABRxsLzQEBAX8gAUGAAksE',
    'QEEADwsDQCAALQAAIgJBCUcgAkEgR3EgAkENR3FFBEAgAEEBaiEADAELCyAALQAAQd0ARgRAIABBAWoPCwNAIAAgARAKIgBFBEBBAA8LA0Ag',
    'AC0AACICQQlHIAJBIEdxIAJBDUdxRQRAIABBAWohAAwBCwsgAC0AACICQd0ARgRAIABBAWoPCyACQSxGBEAgAEEBaiEAA0AgAC0AACICQQlH',
    'IAJBIEdxIAJBDUdxRQRAIABBAWohAAwBCwsMAQsLQQAL1QQCBH4JfyABKQMAIQMgAiABayIKrSAKQQhJBEAgA0IBIApBA3SthkIBfYMhAwsg',
    'CkEISwR+IAEpAwghBCAKQQhrIgJBCE8EfiAEBSAEQgEgAkEDdK2GQgF9gwsFQgALIgZCH4kgA4WFQpX4qfqXt96bnn9+IQRBECECA0AgAiAK',
    'SQRAIAEgAmopAwAhBSAKIAJrIgdBCE8EfiAFBSAFQgEgB0EDdK2GQgF9gwsgBEIbiYVClfip+pe33puef34hBCACQQhqIQIMAQsLIAAoAgQg',
    'BCAEQiCIhUIIiKdxIQwDfyAAKAIAIAxBAnRqKAIAIg1FBEAgACAMIAEgCiADIAYQFw8LIAMgACgCCCANQQFrQQV0aiILKQMAUQR/IAYgCykD',
    'CFEFQQALBH8gCiALKAIURgVBAAsEfyALKAIUQRBNBH9BAAUgCygCFEEQayECQQAhBwJAIAsoAhBBEGoiCCABQRBqIglGDQAgCEEHcSAJQQdx',
    'RgRAA0AgCEEHcQRAQQAhByACRQ0DIAgtAAAiDiAJLQAAIg9rIQcgDiAPRw0DIAJBAWshAiAIQQFqIQggCUEBaiEJDAELCwNAIAJBCE8EQCAI',
    'KQMAIAkpAwBRBEAgCEEIaiEIIAlBCGohCSACQQhrIQIMAgsLCwsDQCACIgdBAWshAiAHBEAgCC0AACIOIAktAAAiD2shByAOIA9HDQIgCEEB',
    'aiEIIAlBAWohCQwBCwtBACEHCyAHCwVBAQsEfyAAKAIEIAxBAWpxIQwMAQUgCyALKQMYQgF8NwMYIA1BAWsLCwtZAQF/IwJBBXRBgAhqIgEg',
    'ADYCACABQQA2AhAgAEEBRgRAQRQQASIAQcAANgIQIABBgBAQATYCCCAAQQA2AgwgAEGAAhANIAEgADYCDAsjAiIAQQFqJAIgAAu3IgEUeyMQ',
    'IxMiASMRIgIjEiIDIAH9Uf1O/VH9rgEgAP0ABAAiBP0MeKRq13ikatd4pGrXeKRq1/2uAf2uASEFIAEgAyACIAVBB/2rASAFQRn9rQH9UP2u',
    'ASIBIAIgA/1R/U79Uf2uASAA/QAEECIF/QxWt8foVrfH6Fa3x+hWt8fo/a4B/a4BIQYgAyACIAEgBkEM/asBIAZBFP2tAf1Q/a4BIgMgASAC',
    '/VH9Tv1R/a4BIAD9AAQgIgb9DNtwICTbcCAk23AgJNtwICT9rgH9rgEhByACIAEgAyAHQRH9qwEgB0EP/a0B/VD9rgEiAiADIAH9Uf1O/VH9',
    'rgEgAP0ABDAiB/0M7s69we7OvcHuzr3B7s69wf2uAf2uASEIIAEgAyACIAhBFv2rASAIQQr9rQH9UP2uASIBIAIgA/1R/U79Uf2uASAAQUBr',
    '/QAEACII/QyvD3z1rw989a8PfPWvD3z1/a4B/a4BIQkgAyACIAEgCUEH/asBIAlBGf2tAf1Q/a4BIgMgASAC/VH9Tv1R/a4BIAD9AARQIgn9',
    'DCrGh0cqxodHKsaHRyrGh0f9rgH9rgEhCiACIAEgAyAKQQz9qwEgCkEU/a0B/VD9rgEiAiADIAH9Uf1O/VH9rgEgAP0ABGAiCv0ME0YwqBNG',
    'MKgTRjCoE0YwqP2uAf2uASELIAEgAyACIAtBEf2rASALQQ/9rQH9UP2uASIBIAIgA/1R/U79Uf2uASAA/QAEcCIL/QwBlUb9AZVG/QGVRv0B',
    'lUb9/a4B/a4BIQwgAyACIAEgDEEW/asBIAxBCv2tAf1Q/a4BIgMgASAC/VH9Tv1R/a4BIAD9AASAASIM/QzYmIBp2JiAadiYgGnYmIBp/a4B',
    '/a4BIQ0gAiABIAMgDUEH/asBIA1BGf2tAf1Q/a4BIgIgAyAB/VH9Tv1R/a4BIAD9AASQASIN/Qyv90SLr/dEi6/3RIuv90SL/a4B/a4BIQ4g',
    'ASADIAIgDkEM/asBIA5BFP2tAf1Q/a4BIgEgAiAD/VH9Tv1R/a4BIAD9AASgASIO/QyxW///sVv//7Fb//+xW////a4B/a4BIQ8gAyACIAEg',
    'D0ER/asBIA9BD/2tAf1Q/a4BIgMgASAC/VH9Tv1R/a4BIAD9AASwASIP/Qy+11yJvtdcib7XXIm+11yJ/a4B/a4BIRAgAiABIAMgEEEW/asB',
    'IBBBCv2tAf1Q/a4BIgIgAyAB/VH9Tv1R/a4BIAD9AATAASIQ/QwiEZBrIhGQayIRkGsiEZBr/a4B/a4BIREgASADIAIgEUEH/asBIBFBGf2t',
    'Af1Q/a4BIgEgAiAD/VH9Tv1R/a4BIAD9AATQASIR/QyTcZj9k3GY/ZNxmP2TcZj9/a4B/a4BIRIgAyACIAEgEkEM/asBIBJBFP2tAf1Q/a4B',
    'IgMgASAC/VH9Tv1R/a4BIAD9AATgASIS/QyOQ3mmjkN5po5DeaaOQ3mm/a4B/a4BIRMgAiABIAMgE0ER/asBIBNBD/2tAf1Q/a4BIgIgAyAB',
    '/VH9Tv1R/a4BIAD9AATwASIT/QwhCLRJIQi0SSEItEkhCLRJ/a4B/a4BIRQgASACIAMgAiAUQRb9qwEgFEEK/a0B/VD9rgEiASAC/VH9Tv1R',
    '/a4BIAX9DGIlHvZiJR72YiUe9mIlHvb9rgH9rgEhFCADIAEgAiABIBRBBf2rASAUQRv9rQH9UP2uASIDIAH9Uf1O/VH9rgEgCv0MQLNAwECz',
    'QMBAs0DAQLNAwP2uAf2uASEUIAIgAyABIAMgFEEJ/asBIBRBF/2tAf1Q/a4BIgIgA/1R/U79Uf2uASAP/QxRWl4mUVpeJlFaXiZRWl4m/a4B',
    '/a4BIRQgASACIAMgAiAUQQ79qwEgFEES/a0B/VD9rgEiASAC/VH9Tv1R/a4BIAT9DKrHtumqx7bpqse26arHtun9rgH9rgEhFCADIAEgAiAB',
    'IBRBFP2rASAUQQz9rQH9UP2uASIDIAH9Uf1O/VH9rgEgCf0MXRAv1l0QL9ZdEC/WXRAv1v2uAf2uASEUIAIgAyABIAMgFEEF/asBIBRBG/2t',
    'Af1Q/a4BIgIgA/1R/U79Uf2uASAO/QxTFEQCUxREAlMURAJTFEQC/a4B/a4BIRQgASACIAMgAiAUQQn9qwEgFEEX/a0B/VD9rgEiASAC/VH9',
    'Tv1R/a4BIBP9DIHmodiB5qHYgeah2IHmodj9rgH9rgEhFCADIAEgAiABIBRBDv2rASAUQRL9rQH9UP2uASIDIAH9Uf1O/VH9rgEgCP0MyPvT',
    '58j70+fI+9PnyPvT5/2uAf2uASEUIAIgAyABIAMgFEEU/asBIBRBDP2tAf1Q/a4BIgIgA/1R/U79Uf2uASAN/QzmzeEh5s3hIebN4SHmzeEh',
    '/a4B/a4BIRQgASACIAMgAiAUQQX9qwEgFEEb/a0B/VD9rgEiASAC/VH9Tv1R/a4BIBL9DNYHN8PWBzfD1gc3w9YHN8P9rgH9rgEhFCADIAEg',
    'AiABIBRBCf2rASAUQRf9rQH9UP2uASIDIAH9Uf1O/VH9rgEgB/0Mhw3V9IcN1fSHDdX0hw3V9P2uAf2uASEUIAIgAyABIAMgFEEO/asBIBRB',
    'Ev2tAf1Q/a4BIgIgA/1R/U79Uf2uASAM/QztFFpF7RRaRe0UWkXtFFpF/a4B/a4BIRQgASACIAMgAiAUQRT9qwEgFEEM/a0B/VD9rgEiASAC',
    '/VH9Tv1R/a4BIBH9DAXp46kF6eOpBenjqQXp46n9rgH9rgEhFCADIAEgAiABIBRBBf2rASAUQRv9rQH9UP2uASIDIAH9Uf1O/VH9rgEgBv0M',
    '+KPv/Pij7/z4o+/8+KPv/P2uAf2uASEUIAIgAyABIAMgFEEJ/asBIBRBF/2tAf1Q/a4BIgIgA/1R/U79Uf2uASAL/QzZAm9n2QJvZ9kCb2fZ',
    'Am9n/a4B/a4BIRQgASACIAMgAiAUQQ79qwEgFEES/a0B/VD9rgEiASAC/VH9Tv1R/a4BIBD9DIpMKo2KTCqNikwqjYpMKo39rgH9rgEhFCAD',
    'IAEgFEEU/asBIBRBDP2tAf1Q/a4BIgMgAf1RIAL9Uf2uASAJ/QxCOfr/Qjn6/0I5+v9COfr//a4B/a4BIRQgAiADIBRBBP2rASAUQRz9rQH9',
    'UP2uASICIAP9USAB/VH9rgEgDP0MgfZxh4H2cYeB9nGHgfZxh/2uAf2uASEUIAEgAiAUQQv9qwEgFEEV/a0B/VD9rgEiASAC/VEgA/1R/a4B',
    'IA/9DCJhnW0iYZ1tImGdbSJhnW39rgH9rgEhFCADIAEgFEEQ/asBIBRBEP2tAf1Q/a4BIgMgAf1RIAL9Uf2uASAS/QwMOOX9DDjl/Qw45f0M',
    'OOX9/a4B/a4BIRQgAiADIBRBF/2rASAUQQn9rQH9UP2uASICIAP9USAB/VH9rgEgBf0MROq+pETqvqRE6r6kROq+pP2uAf2uASEUIAEgAiAU',
    'QQT9qwEgFEEc/a0B/VD9rgEiASAC/VEgA/1R/a4BIAj9DKnP3kupz95Lqc/eS6nP3kv9rgH9rgEhFCADIAEgFEEL/asBIBRBFf2tAf1Q/a4B',
    'IgMgAf1RIAL9Uf2uASAL/QxgS7v2YEu79mBLu/ZgS7v2/a4B/a4BIRQgAiADIBRBEP2rASAUQRD9rQH9UP2uASICIAP9USAB/VH9rgEgDv0M',
    'cLy/vnC8v75wvL++cLy/vv2uAf2uASEUIAEgAiAUQRf9qwEgFEEJ/a0B/VD9rgEiASAC/VEgA/1R/a4BIBH9DMZ+myjGfpsoxn6bKMZ+myj9',
    'rgH9rgEhFCADIAEgFEEE/asBIBRBHP2tAf1Q/a4BIgMgAf1RIAL9Uf2uASAE/Qz6J6Hq+ieh6vonoer6J6Hq/a4B/a4BIRQgAiADIBRBC/2r',
    'ASAUQRX9rQH9UP2uASICIAP9USAB/VH9rgEgB/0MhTDv1IUw79SFMO/UhTDv1P2uAf2uASEUIAEgAiAUQRD9qwEgFEEQ/a0B/VD9rgEiASAC',
    '/VEgA/1R/a4BIAr9DAUdiAQFHYgEBR2IBAUdiAT9rgH9rgEhFCADIAEgFEEX/asBIBRBCf2tAf1Q/a4BIgMgAf1RIAL9Uf2uASAN/Qw50NTZ',
    'OdDU2TnQ1Nk50NTZ/a4B/a4BIRQgAiADIBRBBP2rASAUQRz9rQH9UP2uASICIAP9USAB/VH9rgEgEP0M5Znb5uWZ2+blmdvm5Znb5v2uAf2u',
    'ASEUIAEgAiAUQQv9qwEgFEEV/a0B/VD9rgEiASAC/VEgA/1R/a4BIBP9DPh8oh/4fKIf+HyiH/h8oh/9rgH9rgEhFCADIAEgFEEQ/asBIBRB',
    'EP2tAf1Q/a4BIgMgAf1RIAL9Uf2uASAG/QxlVqzEZVasxGVWrMRlVqzE/a4B/a4BIRQgAiADIAMgFEEX/asBIBRBCf2tAf1Q/a4BIgIgAf1N',
    '/VD9Uf2uASAE/QxEIin0RCIp9EQiKfREIin0/a4B/a4BIQQgASACIAIgBEEG/asBIARBGv2tAf1Q/a4BIgEgA/1N/VD9Uf2uASAL/QyX/ypD',
    'l/8qQ5f/KkOX/ypD/a4B/a4BIQQgAyABIAEgBEEK/asBIARBFv2tAf1Q/a4BIgMgAv1N/VD9Uf2uASAS/QynI5SrpyOUq6cjlKunI5Sr/a4B',
    '/a4BIQQgAiADIAMgBEEP/asBIARBEf2tAf1Q/a4BIgIgAf1N/VD9Uf2uASAJ/Qw5oJP8OaCT/Dmgk/w5oJP8/a4B/a4BIQQgASACIAIgBEEV',
    '/asBIARBC/2tAf1Q/a4BIgEgA/1N/VD9Uf2uASAQ/QzDWVtlw1lbZcNZW2XDWVtl/a4B/a4BIQQgAyABIAEgBEEG/asBIARBGv2tAf1Q/a4B',
    'IgMgAv1N/VD9Uf2uASAH/QySzAyPkswMj5LMDI+SzAyP/a4B/a4BIQQgAiADIAMgBEEK/asBIARBFv2tAf1Q/a4BIgIgAf1N/VD9Uf2uASAO',
    '/Qx99O//ffTv/3307/999O///a4B/a4BIQQgASACIAIgBEEP/asBIARBEf2tAf1Q/a4BIgEgA/1N/VD9Uf2uASAF/QzRXYSF0V2EhdFdhIXR',
    'XYSF/a4B/a4BIQQgAyABIAEgBEEV/asBIARBC/2tAf1Q/a4BIgMgAv1N/VD9Uf2uASAM/QxPfqhvT36ob09+qG9Pfqhv/a4B/a4BIQQgAiAD',
    'IAMgBEEG/asBIARBGv2tAf1Q/a4BIgIgAf1N/VD9Uf2uASAT/Qzg5iz+4OYs/uDmLP7g5iz+/a4B/a4BIQQgASACIAIgBEEK/asBIARBFv2t',
    'Af1Q/a4BIgEgA/1N/VD9Uf2uASAK/QwUQwGjFEMBoxRDAaMUQwGj/a4B/a4BIQQgAyABIAEgBEEP/asBIARBEf2tAf1Q/a4BIgMgAv1N/VD9',
    'Uf2uASAR/QyhEQhOoREITqERCE6hEQhO/a4B/a4BIQQgAiADIAMgBEEV/asBIARBC/2tAf1Q/a4BIgIgAf1N/VD9Uf2uASAI/QyCflP3gn5T',
    '94J+U/eCflP3/a4B/a4BIQQgASACIAIgBEEG/asBIARBGv2tAf1Q/a4BIgEgA/1N/VD9Uf2uASAP/Qw18jq9NfI6vTXyOr018jq9/a4B/a4B',
    'IQQgAyABIAEgBEEK/asBIARBFv2tAf1Q/a4BIgMgAv1N/VD9Uf2uASAG/Qy70tcqu9LXKrvS1yq70tcq/a4B/a4BIQQgAiADIAMgBEEP/asB',
    'IARBEf2tAf1Q/a4BIgIgAf1N/VD9Uf2uASAN/QyR04brkdOG65HThuuR04br/a4B/a4BIQQgASMQ/a4BJBAgAiAEQRX9qwEgBEEL/a0B/VD9',
    'rgEjEf2uASQRIAIjEv2uASQSIAMjE/2uASQTC68BAQF/IAAtAAAiAkEiRgRAIABBAWoQAiIAQQFqQQAgABsPCyACQfsARgRAIABBAWogAUEB',
    'ahAEDwsgAkHbAEYEQCAAQQFqIAFBAWoQBg8LIAJBLUYEf0EBBSACQTBrQf8BcUEKSQsEfyAAEAUFIAAoAgAiAUHu6rHjBkYgAUH05NWrBkZy',
    'BH8gAEEEagUgAEEFakEAIAFB5sKxmwdGBH8gAC0ABEHlAEYFQQALGwsLC5UBAQJ/IABBgAFJBEAgASAAOgAAIAFBAWoPCyABIAAgAEGAEEkE',
    'f0ECBUEDQQQgAEGAgARJGwsiAkEBa0EGbHYgAkECRgR/QcABBUHgAUHwASACQQNGGwtyOgAAQQEhAwNAIAIgA0sEQCABIANqIAAgAkEBayAD',
    'a0EGbHZBP3FBgAFyOgAAIANBAWohAwwBCwsgASACaguwBAEGfwNAIAAgAUkEQCAALQAAIgRB3ABHBEAgAiIDQQFqIQIgAyAEOgAAIABBAWoh',
    'AAUgAC0AASIEQfUARwRAIAIiA0EBaiECAkAgBEEiRg0AIARBL0YNACAEQdwARg0AAkACQAJAAkACQCAEQeIARwRAIARB5gBGDQEgBEHuAEYN',
    'AiAEQfIARg0DIARB9ABGDQQMBQtBCCEEDAULQQwhBAwEC0EKIQQMAwtBDSEEDAILQQkhBAwBC0EAIQQLIAMgBDoAACAAQQJqIQAFIABBAmoh',
    'BEEAIQVBACEDA0AgA0EESQRAIAVBBHQhBSADIARqLQAAIgZBMGtB/wFxIQcgBkE5TSAGQTBPcQR/IAcFIAZBIHIiBkH/AXEhByAGQdcAa0H/',
    'AXFBECAHQeYATSAHQeEAT3EbCyAFciEFIANBAWohAwwBCwsgAEEGaiEAIAVBC3ZBG0cEfyAFIAIQCwUgAEEGaiABSyAFQYC4A09yBH9BAQUg',
    'AC8BAEHc6gFHCwRAQQAPCyAAQQJqIQZBACEEQQAhAwNAIANBBEkEQCAEQQR0IQQgAyAGai0AACIHQTBrQf8BcSEIIAdBOU0gB0EwT3EEfyAI',
    'BSAHQSByIgdB/wFxIQggB0HXAGtB/wFxQRAgCEHmAE0gCEHhAE9xGwsgBHIhBCADQQFqIQMMAQsLIABBBmohACAEQQp2QTdHBEBBAA8LIAQg',
    'BUEKdGpBgLj/GmsgAhALCyECCwsMAQsLIAILKAEBfyAAIAFBAnQiAhABNgIAIAAoAgBBACAC/AsAIAAgAUEBazYCBAtYAP0MAAAAAAAAAAAA',
    'AAAAAAAAACQQ/QwAAAAAAAAAAAAAAAAAAAAAJBH9DAAAAAAAAAAAAAAAAAAAAAAkEv0MAAAAAAAAAAAAAAAAAAAAACQTQdznACQUCwYAIAAQ',
    'AQsKACAAJA4gASQPC8sFAgt/BXsDQCACIApLBEBBBCACIAprIgUgBUEESxshBkEBIQlBACELA0AgBiALSwRAIAAgBGohByABIAogC2pBAnRq',
    'KAIAIgUgBGtBACMPIAVqIARrQfcBTRshCEGA5AAjDv0ABAD9CwQAQZDkACMO/QAEEP0LBAAjD0GA5ABqIQxBACEEA0AgBCAISQRAIAQgDGog',
    'BCAHav0ABAD9CwQAIARBEGohBAwBCwsjDyAIaiIHQYDkAGpCgAE3AwAgC0ECdEGA3ABqIQwgB0ECdkEBaiEEIAdByABqQQZ2Ig1BBHRBAmsh',
    'DkEAIQgDQCAEIAhLBEAgDCAIQQR0aiAIQQJ0QYDkAGooAgA2AgAgCEEBaiEIDAELCwNAIAQgDkkEQCAMIARBBHRqQQA2AgAgBEEBaiEEDAEL',
    'CyAMIA5BBHRqIAdBA3Q2AgAgDCAOQQFqQQR0akEANgIAIAtBAnRBwOYAaiANNgIAIAkgDSAJIA1LGyEJIAUhBCALQQFqIQsMAQsLIAlBAUYE',
    'QP0MASNFZwEjRWcBI0VnASNFZyQQ/QyJq83viavN74mrze+Jq83vJBH9DP7cupj+3LqY/ty6mP7cupgkEv0MdlQyEHZUMhB2VDIQdlQyECQT',
    'QYDcABAJBUHA5gD9AAQAIRL9DAEjRWcBI0VnASNFZwEjRWckEP0MiavN74mrze+Jq83viavN7yQR/Qz+3LqY/ty6mP7cupj+3LqYJBL9DHZU',
    'MhB2VDIQdlQyEHZUMhAkE0EAIQUDQCAFIAlJBEAjECETIxEhESMSIRAjEyEPIAVBCHRBgNwAahAJIxAgEyASIAX9Ef07IhP9UiQQIxEgESAT',
    '/VIkESMSIBAgE/1SJBIjEyAPIBP9UiQTIAVBAWohBQwBCwsLIAMgCkECdGojECMQ/Q0DAgEABwYFBAsKCQgPDg0M/QsEACAKQQRqIQoMAQsL',
    'C6YGAQV/A0AgASMCSQRAIAFBBXRBgAhqQQA2AgQgAUEBaiEBDAELCwNAIAAtAAAiAUEJRyABQSBHcSABQQ1HcUUEQCAAQQFqIQAMAQsLIAAt',
    'AABB/QBGBEAgAEEBag8LQYDIACEBA0AgASgCAAR/IAD9AAQAIAH9AAQQ/VEgAf0ABCD9Tv1TBUEBCwR/IAEgABATBSAAIAEoAgBqCyIDRQRA',
    'QQAPCyABKAIEIgJBAEgEQAJ/IAMtAAAiAEEiRgRAIANBAWoQAiIAQQFqQQAgABsMAQsgAEH7AEYEQCADQQFqQQEQBAwBCyAAQdsARgRAIANB',
    'AWpBARAGDAELIABBLUYEf0EBBSAAQTBrQf8BcUEKSQsEfyADEAUFIAMoAgAiAEHu6rHjBkYgAEH05NWrBkZyBH8gA0EEagUgA0EFakEAIABB',
    '5sKxmwdGBH8gAy0ABEHlAEYFQQALGwsLCyEABSACQQV0QYAIaiEEAkAgAy0AACIFQSJGBEBBACEAIANBAWoiAxACIgVFDQEgAkEJbEGA1ABq',
    'Iw06AAggBCADNgIEIAQgBTYCCCAFQQFqIQAMAQtBACEAIAVB2wBGIAVB+wBGcg0AAn8gAy0AACIAQSJGBEAgA0EBahACIgBBAWpBACAAGwwB',
    'CyAAQfsARgRAIANBAWpBARAEDAELIABB2wBGBEAgA0EBakEBEAYMAQsgAEEtRgR/QQEFIABBMGtB/wFxQQpJCwR/IAMQBQUgAygCACIAQe7q',
    'seMGRiAAQfTk1asGRnIEfyADQQRqBSADQQVqQQAgAEHmwrGbB0YEfyADLQAEQeUARgVBAAsbCwsLIQAgAkEJbEGA1ABqQQA6AAggBCADNgIE',
    'IAQgAyAAIAVB7gBGGzYCCAsLIABFBEBBAA8LA0AgAC0AACICQQlHIAJBIEdxIAJBDUdxRQRAIABBAWohAAwBCwsgAC0AACICQf0ARgRAIABB',
    'AWoPCyACQSxGBEAgAEEBaiEAA0AgAC0AACICQQlHIAJBIEdxIAJBDUdxRQRAIABBAWohAAwBCwsgAUEwaiABIAFB0NMASRshAQwBCwtBAAum',
    'BwEKfyABLQAAQSJHBEBBAA8LIAFBAWoQAiIJRQRAQQAPCyMNBH8gAUEBaiAJIwMQDCIKBH8jAyEFAn8DQCADIwJJBEAgAyADQQlsQYDUAGoi',
    'AigCBCIEIAogBWtGBH8gAigCACEIIAUhAkHAACAEQQN0a0EAIARBCEkbIQZBACEHIAQEfyAIKQMAIAIpAwCFIAashkIAUgVBAAsEf0EABSAE',
    'QQhLBEACQCACIAhGDQAgCEEHcSACQQdxRgRAA0AgCEEHcQRAQQAhByAERQ0DIAgtAAAiBiACLQAAIgtrIQcgBiALRw0DIARBAWshBCAIQQFq',
    'IQggAkEBaiECDAELCwNAIARBCE8EQCAIKQMAIAIpAwBRBEAgCEEIaiEIIAJBCGohAiAEQQhrIQQMAgsLCwsDQCAEIgZBAWshBCAGBEAgCC0A',
    'ACIGIAItAAAiC2shByAGIAtHDQIgCEEBaiEIIAJBAWohAgwBCwtBACEHCwsgB0ULBUEACw0CGiADQQFqIQMMAQsLQX8LBUF/CwUgAUEBaiEF',
    'An8DQCAEIwJJBEAgBCAEQQlsQYDUAGoiAygCBCICIAkgBWtGBH8gAygCACEHIAUhA0HAACACQQN0a0EAIAJBCEkbIQhBACEGIAIEfyAHKQMA',
    'IAMpAwCFIAishkIAUgVBAAsEf0EABSACQQhLBEACQCADIAdGDQAgB0EHcSADQQdxRgRAA0AgB0EHcQRAQQAhBiACRQ0DIActAAAiCCADLQAA',
    'IgprIQYgCCAKRw0DIAJBAWshAiAHQQFqIQcgA0EBaiEDDAELCwNAIAJBCE8EQCAHKQMAIAMpAwBRBEAgB0EIaiEHIANBCGohAyACQQhrIQIM',
    'AgsLCwsDQCACIgZBAWshAiAGBEAgBy0AACIIIAMtAAAiCmshBiAIIApHDQIgB0EBaiEHIANBAWohAwwBCwtBACEGCwsgBkULBUEACw0CGiAE',
    'QQFqIQQMAQsLQX8LCyEDIAlBAWohAgNAIAItAAAiBEEJRyAEQSBHcSAEQQ1HcUUEQCACQQFqIQIMAQsLIAItAABBOkcEQEEADwsgAkEBaiEC',
    'A0AgAi0AACIEQQlHIARBIEdxIARBDUdxRQRAIAJBAWohAgwBCwsgACADNgIEIAAgAiABayIDQQAgA0EQTRs2AgAgACAB/QAAAP0LABAgAP0M',
    'AAAAAAAAAAAAAAAAAAAAAP0LACAgAEEgakH/AUEQIAMgA0EQTxv8CwAgAgsiAQJ/QQEQCCICQQlsQYDUAGoiAyAANgIAIAMgATYCBCACCyMA',
    'QYDIAEEAQYAM/AsAQQAkAiAAQRBqEAEkA0EAJARBACQGC9YDAQV/QQAkBQNAIAAgAUkEfyABQQFrLQAAQQpHBUEACwRAIAFBAWshAQwBCwtB',
    'ACQHIAAhAgJAA0AgAkFAayIDIAFNBEBBASAC/QAEACAC/QAEEP1QIAL9AAQgIAL9AAQw/VD9UP1kIwcbBH8gAiADEAMFQQELRQ0CIAJBQGsh',
    'AgwBCwsgAiABEAMhBAsCQCAERQ0AA0AgACABSQRAIAAhAgNAIAItAAAiA0EJRyADQSBHcSADQQ1HcUUEQCACQQFqIQIMAQsLIAItAAAiA0EK',
    'RwRAIANB+wBHDQMgAkEBahASIgJFDQMDQCACLQAAIgNBCUcgA0EgR3EgA0ENR3FFBEAgAkEBaiECDAELCyACLQAAQQpHBH9BAAUjBUEBaiQF',
    'IwYEQCMGQQA2AgAjBkEEaiQGC0EAIQUCfwNAIAUjAkkEQCAFQQV0QYAIaiIGKAIEIgMEQCAGKAIIIQQgBUEJbEGA1ABqLQAIBEAgAyAEIwMQ',
    'DCEEIwMhA0EAIARFDQQaCyAGKAIMIAMgBBAHIQMgBigCECIEBEAgBCADNgIAIAYgBigCEEEEajYCEAsLIAVBAWohBQwBCwtBAQsLRQ0DCyAC',
    'QQFqIQAMAQsLIAEPC0EBJAQgAAvZAwEDfyAAKAIMIgYgACgCECIHRgRAIAdBBnQQASIHIAAoAgggACgCEEEFdPwKAAAgACAHNgIIIAAgACgC',
    'EEEBdDYCEAsgACAGQQFqIgc2AgwgACgCACABQQJ0aiAHNgIAIAAoAgggBkEFdGoiASAENwMAIAEgBTcDCCADQQhqIgcjASMAa0sEQEGAgAQg',
    'ByAHQYCABEkbIgcQASQAIwAgB2okAQsjACIHIAIgA/wKAAAjACADaiQAIAEgBzYCECABIAM2AhQgAUIBNwMYIAAoAgQiASAAKAIMQQF0SQRA',
    'IAAgAUEBakECdBANQQAhAgNAIAIgACgCDEkEQCAAKAIIIAJBBXRqIgEoAhAhByABKAIUIgitIAEpAwAgASkDCEIfiYWFQpX4qfqXt96bnn9+',
    'IQRBECEBA0AgASAISQRAIAEgB2opAwAhBSAIIAFrIgNBCE8EfiAFBSAFQgEgA0EDdK2GQgF9gwsgBEIbiYVClfip+pe33puef34hBCABQQhq',
    'IQEMAQsLIAAoAgQgBCAEQiCIhUIIiKdxIQEDQCAAKAIAIAFBAnRqKAIABEAgACgCBCABQQFqcSEBDAELCyAAKAIAIAFBAnRqIAJBAWoiAjYC',
    'AAwBCwsLIAYLFgAgAEGAKGpBAhAIIgBBAWo6AAAgAAsWACAAQYAoakEBEAgiAEEBajoAACAACzIAQYAoQQBBgCD8CwAgACQKIAFB/wFxJAtB',
    'ACQMQQAkAiACQRBqEAEkA0EAJARBACQGC9sLAwl/Cn4FeyML/Q8hFUIBIRIjDCEFIwwhBkEAJAVBACQHIAAiAiEEAkADQCABIARLBEBCf0IB',
    'IAEgBGutIguGQgF9IAtCwABaGyITIAT9AAQAIhb9DAoKCgoKCgoKCgoKCgoKCgr9I/1kIAT9AAQQIhf9DAoKCgoKCgoKCgoKCgoKCgr9I/1k',
    'QRB0cq0gBP0ABCAiGP0MCgoKCgoKCgoKCgoKCgoKCv0j/WQgBP0ABDAiGf0MCgoKCgoKCgoKCgoKCgoKCv0j/WRBEHRyrUIghoSDIgwgFiAV',
    '/SP9ZCAXIBX9I/1kQRB0cq0gGCAV/SP9ZCAZIBX9I/1kQRB0cq1CIIaEhCATgyELQQEgFiAX/VAgGCAZ/VD9UP1kIwcbBEAgBCAEQUBrIgcg',
    'ASABIAdLGxADRQ0DCyATIBb9DA0NDQ0NDQ0NDQ0NDQ0NDQ39I/1kIBf9DA0NDQ0NDQ0NDQ0NDQ0NDQ39I/1kQRB0cq0gGP0MDQ0NDQ0NDQ0N',
    'DQ0NDQ0NDf0j/WQgGf0MDQ0NDQ0NDQ0NDQ0NDQ0NDf0j/WRBEHRyrUIghoSDIQ4gEyAW/QwiIiIiIiIiIiIiIiIiIiIi/SP9ZCAX/QwiIiIi',
    'IiIiIiIiIiIiIiIi/SP9ZEEQdHKtIBj9DCIiIiIiIiIiIiIiIiIiIiL9I/1kIBn9DCIiIiIiIiIiIiIiIiIiIiL9I/1kQRB0cq1CIIaEgyIN',
    'IA+EIBCEQgBSBH4gCyAPIA0gDUIBhoUiCyALQgKGhSILIAtCBIaFIgsgC0IIhoUiCyALQhCGhSILIAtCIIaFhSIPQn+FIhSDIQsgESAOIBSD',
    'IhFCAYaEIAxCf4WDIBODIA0gD4MgECANIBSDIhBCAYaEIhQgC0IBhiAShIRCf4WDIBQgCyANhCAOhEJ/hYMgE4OEhEIAUg0DQgAgD0I/iH0h',
    'DyAQQj+IIRAgEUI/iAUgDiARhEIAUgR+IA5CAYYgEYQgDEJ/hYMgE4NCAFINBCAOQj+IBSARCwshESALQj+IIRIDQCALQgBSBEAgC3ohDSAL',
    'IAtCAX2DIQsgBCANp2ohByAMIA2IQgGDUAR/IANBgCBJBEAgA0GAKGotAAAiCARAIAhBBXQiCEHgB2ogAjYCBCAIIAc2AugHCwsgA0EBagUg',
    'B0EBayIIIAcgAiAHSQR/IAgtAABBDUYFQQALGyIIIABLBEAjCiADQQFqRw0GIANBgChqLQAAIgAEQCAAQQV0IgBB4AdqIAI2AgQgACAINgLo',
    'BwsjBUEBaiQFIwYEQCMGIAU2AgAjBkEEaiQGC0EAIQUDQCAFIwJJBEAgBUEFdEGACGoiCCgCBCICIAgoAghJIgAEQCACLQAAQSJGIQALIAgo',
    'AgBBAUYEQCAABEACQCMDIQkgCCgCCCEKIwMhAyAIKAIEQQFqIQIDQCACIApBAWtJBEAgAyACLQAAIgA6AAAgA0EBaiEDIAJBAWogAiAAQSJG',
    'G0EBaiECDAELCyAIKAIMIAkgAxAHIQAgCCgCECICRQ0AIAIgADYCACAIIAgoAhBBBGo2AhALBQJAIAgoAgwgCCgCBCAIKAIIEAchACAIKAIQ',
    'IgJFDQAgAiAANgIAIAggCCgCEEEEajYCEAsLBSAABEAgCCgCCCEAIAgoAhghAiAIKAIEQQFqIQMDQCADIABBAWtJBEAgAiADLQAAIgk6AAAg',
    'AkEBaiECIANBAWogAyAJQSJGG0EBaiEDDAELCyAIIAI2AhgFIAgoAgggCCgCBCIAayEDQQAhAgNAIAIgA0kEQCACIAgoAhhqIAAgAmr9AAQA',
    '/QsEACACQRBqIQIMAQsLIAggAyAIKAIYaiICNgIYCyAIKAIcIAIgCCgCFGs2AgAgCCAIKAIcQQRqNgIcCyAFQQFqIQUMAQsLCyAHQQFqIQAg',
    'BiAMQgIgDYZCAX2De6dqIQVBAAshAyAHQQFqIQIMAQsLIAYgDHunaiEGIARBQGshBAwBCwsgBSQMIAAPC0EBJAQgAAsgACAAQQV0QYAIaiIA',
    'IAE2AhQgACABNgIYIAAgAjYCHAsWACAAQQV0QYAIaiIAKAIYIAAoAhRrCwQAIwULBgAgACQGCxoAIABBBXRBgAhqKAIMKAIIIAFBBXRqKAIQ',
    'CxEAIABBBXRBgAhqKAIMKAIMCxoAIABBBXRBgAhqKAIMKAIIIAFBBXRqKAIUCxsAIABBBXRBgAhqKAIMKAIIIAFBBXRqKQMYugsEACMECxAA',
    'IABBBXRBgAhqIAE2AhALC3MEAEHc5gALATwAQejmAAsvAgAAACgAAABBAGwAbABvAGMAYQB0AGkAbwBuACAAdABvAG8AIABsAGEAcgBnAGUA',
    'QZznAAsBPABBqOcACyUCAAAAHgAAAH4AbABpAGIALwByAHQALwBzAHQAdQBiAC4AdABz',
].join('');

;// CONCATENATED MODULE: ./build/js/dataset/scan/scanner.js


/** The module as it is passed to a worker, decoded on first use. */
const scannerBytes = once(() => Uint8Array.from(atob(SCANNER_BASE64), (character) => character.charCodeAt(0)));
/** Creates a scanner for this thread. */
/** The compiled scanner, for scans in this thread. */
const scannerModule = once(() => new WebAssembly.Module(scannerBytes()));
function newScanner() {
    const instance = new WebAssembly.Instance(scannerModule(), { env: { abort: () => undefined } });
    return instance.exports;
}

;// CONCATENATED MODULE: ./build/js/dataset/hash/hash_prefixes.js

/** The number of texts hashed in one call. */
const BATCH_ROWS = 8192;
/** Longer messages and longer prefixes are hashed one by one. */
const LONGEST_MESSAGE = 247;
const LONGEST_PREFIX = 32;
/**
 * Returns the first 32 bits of the MD5 of the prefix and each text, four texts at a time.
 *
 * @param prefix The text before each text, such as `42:`.
 * @param hashOne Hashes the text of a row that is too long for this.
 */
function hashInBatches({ bytes, offsets, length }, prefix, hashOne) {
    const hashes = new Uint32Array(length);
    const start = new TextEncoder().encode(prefix);
    const longest = start.length > LONGEST_PREFIX ? -1 : LONGEST_MESSAGE - start.length;
    const hashBatch = longest < 0 ? undefined : batchHasher(start, longest * BATCH_ROWS);
    for (let row = 0; row < length; row += BATCH_ROWS) {
        const end = Math.min(length, row + BATCH_ROWS);
        const isDone = hashBatch?.({ bytes, offsets: offsets.subarray(row, end + 1), hashes: hashes.subarray(row, end) });
        for (let i = row; i < end; i++) {
            const isLong = offsets[i + 1] - offsets[i] > longest;
            if (isLong || !isDone)
                hashes[i] = hashOne(i);
        }
    }
    return hashes;
}
/** Returns what hashes a batch, unless its texts have more bytes than fit into memory. */
function batchHasher(prefix, room) {
    const { allocate, memory, md5Start, md5Prefixes } = newScanner();
    const texts = allocate(room + 16);
    const ends = allocate(4 * BATCH_ROWS);
    const hashed = allocate(4 * BATCH_ROWS + 16);
    const prefixAt = allocate(LONGEST_PREFIX);
    const { buffer } = memory;
    const textBytes = new Uint8Array(buffer, texts, room);
    const endNumbers = new Uint32Array(buffer, ends, BATCH_ROWS);
    const hashNumbers = new Uint32Array(buffer, hashed, BATCH_ROWS);
    new Uint8Array(buffer, prefixAt, LONGEST_PREFIX).set(prefix);
    md5Start(prefixAt, prefix.length);
    return ({ bytes, offsets, hashes }) => {
        const start = offsets[0];
        const end = offsets[hashes.length];
        if (end - start > room)
            return false;
        textBytes.set(bytes.subarray(start, end));
        for (let i = 0; i < hashes.length; i++)
            endNumbers[i] = offsets[i + 1] - start;
        md5Prefixes(texts, ends, hashes.length, hashed);
        hashes.set(hashNumbers.subarray(0, hashes.length));
        return true;
    };
}

;// CONCATENATED MODULE: ./build/js/dataset/hash/hash_order.js




/**
 * Ranks rows within their class by the hash of `seed:id`, read as a big-endian number. Ties are broken by the bytes of
 * the ids.
 *
 * @param codes The class of each row, from 0. Rows with a negative code are ignored.
 */
function hashOrder(ids, codes, classCount, seeded) {
    const hashes = hash_order_hashPrefixes(ids, seeded);
    const order = rowsByCode(codes, classCount);
    const scratch = createScratch(largestClass(order));
    const compare = hashComparison(ids, seeded);
    for (let code = 0; code < classCount; code++)
        sortByHash(rowsOfClass(order, code), hashes, scratch, compare);
    return order;
}
function rowsOfClass({ rows, starts }, code) {
    return rows.subarray(starts[code], starts[code + 1]);
}
/**
 * Returns the first 32 bits of each row's hash. The last result for a column is cached because the search for
 * duplicate ids, the split, its index file and its report all need it.
 */
function hash_order_hashPrefixes(ids, { seed, hash }) {
    return keptPrefixes(ids, seed, hash);
}
const keptPrefixes = lastAnswer((ids, seed, hash) => computePrefixes(ids, { seed, hash }));
/** For fewer texts, preparing WebAssembly takes longer than it saves. */
const BATCHES_FROM = 8192;
/**
 * Like `hashPrefixes`, without caching the result.
 *
 * @param batchesFrom The number of texts from which they are hashed four at a time.
 */
function computePrefixes(ids, seeded, batchesFrom = BATCHES_FROM) {
    const { firstWord } = create_hasher_createHasher(seeded);
    const { bytes, offsets } = ids;
    const hashOne = (row) => firstWord(bytes, offsets[row], offsets[row + 1]);
    if (seeded.hash === 'md5' && ids.length >= batchesFrom)
        return hashInBatches(ids, `${seeded.seed}:`, hashOne);
    const hashes = new Uint32Array(ids.length);
    for (let row = 0; row < ids.length; row++)
        hashes[row] = hashOne(row);
    return hashes;
}
/** The 128 bits of a row's hash. */
function hash_order_hashOfRow({ bytes, offsets }, row, hasher) {
    return hasher.value(bytes, offsets[row], offsets[row + 1]);
}
/** Orders two rows by all 128 bits, then by id. */
function hashComparison(ids, seeded) {
    const hasher = createHasher(seeded);
    return (a, b) => {
        const hashA = hash_order_hashOfRow(ids, a, hasher);
        const hashB = hash_order_hashOfRow(ids, b, hasher);
        return hashA < hashB ? -1 : hashA > hashB ? 1 : compareRows(ids, a, b);
    };
}
/** Returns the size of the largest class. */
function largestClass({ starts }) {
    let largest = 0;
    for (let code = 1; code < starts.length; code++) {
        largest = Math.max(largest, starts[code] - starts[code - 1]);
    }
    return largest;
}
const DIGIT_BITS = 11;
const DIGIT_MASK = (1 << DIGIT_BITS) - 1;
/** For fewer rows, comparing is faster than counting 2,048 digits three times. */
const SMALL = 512;
function createScratch(size) {
    const length = size > SMALL ? size : 0;
    return {
        rows: new Int32Array(length),
        hashes: [new Uint32Array(length), new Uint32Array(length)],
        next: new Int32Array(DIGIT_MASK + 2),
    };
}
/**
 * Sorts rows by their hashes. Three counting passes over the first 32 bits take a tenth of the time of a comparison
 * sort. `compare` orders the few rows whose first 32 bits are equal.
 */
function sortByHash(rows, hashes, { rows: otherRows, hashes: [own, other], next }, compare) {
    if (rows.length <= SMALL) {
        rows.sort((a, b) => hashes[a] - hashes[b] || compare(a, b));
        return;
    }
    for (let i = 0; i < rows.length; i++)
        own[i] = hashes[rows[i]];
    countingPass({ rows, hashes: own }, { rows: otherRows, hashes: other }, { shift: 0, size: rows.length, next });
    const middle = { shift: DIGIT_BITS, size: rows.length, next };
    countingPass({ rows: otherRows, hashes: other }, { rows, hashes: own }, middle);
    const last = { shift: 2 * DIGIT_BITS, size: rows.length, next };
    countingPass({ rows, hashes: own }, { rows: otherRows, hashes: other }, last);
    rows.set(otherRows.subarray(0, rows.length));
    sortEqual(rows, other, compare);
}
function countingPass(from, to, { shift, size, next }) {
    const { rows: fromRows, hashes: fromHashes } = from;
    const { rows: toRows, hashes: toHashes } = to;
    next.fill(0);
    for (let i = 0; i < size; i++) {
        const digit = (fromHashes[i] >>> shift) & DIGIT_MASK;
        next[digit + 1] = next[digit + 1] + 1;
    }
    for (let digit = 1; digit <= DIGIT_MASK; digit++)
        next[digit] = next[digit] + next[digit - 1];
    for (let i = 0; i < size; i++) {
        const hash = fromHashes[i];
        const digit = (hash >>> shift) & DIGIT_MASK;
        const place = next[digit];
        toRows[place] = fromRows[i];
        toHashes[place] = hash;
        next[digit] = place + 1;
    }
}
/** @param sorted Parallel to `rows`. */
function sortEqual(rows, sorted, compare) {
    for (let end = 1; end < rows.length; end++) {
        if (sorted[end] !== sorted[end - 1])
            continue;
        const start = end - 1;
        while (end < rows.length && sorted[end] === sorted[start])
            end++;
        rows.subarray(start, end).sort(compare);
    }
}

;// CONCATENATED MODULE: ./build/js/split/index_file/match_ids.js


/**
 * Finds the row of each wanted id, or -1, for each list. If several rows have the id, returns the first of them. The last
 * answer is kept, because growth and its report both need it.
 *
 * @param seeded Both sides are hashed with it. The split already has the hashes of `ids` with its own.
 */
function match_ids_matchLists(lists, ids, { seed, hash }) {
    return keptMatches(lists, ids, seed, hash);
}
const keptMatches = lastAnswer((lists, ids, seed, hash) => {
    const table = slotsOf(ids, hash_order_hashPrefixes(ids, { seed, hash }));
    return lists.map((wanted) => findRows(table, wanted, { seed, hash }));
});
/** Like `matchLists`, for one list. */
function matchIds(ids, wanted, seeded) {
    return findRows(slotsOf(ids, hashPrefixes(ids, seeded)), wanted, seeded);
}
function findRows(table, wanted, seeded) {
    const hashes = computePrefixes(wanted, seeded);
    const found = new Int32Array(wanted.length);
    for (let i = 0; i < wanted.length; i++)
        found[i] = findRow(table, wanted, i, hashes[i]);
    return found;
}
function slotsOf(ids, hashes) {
    const mask = 2 ** Math.ceil(Math.log2(ids.length * 2 + 2)) - 1;
    const rows = new Int32Array(mask + 1);
    for (let row = 0; row < ids.length; row++) {
        let slot = (hashes[row] & mask) >>> 0;
        while (rows[slot] !== 0)
            slot = (slot + 1) & mask;
        rows[slot] = row + 1;
    }
    return { ids, hashes, rows, mask };
}
function findRow({ ids, hashes, rows, mask }, wanted, i, hash) {
    for (let slot = (hash & mask) >>> 0; rows[slot] !== 0; slot = (slot + 1) & mask) {
        const row = rows[slot] - 1;
        if (hashes[row] === hash && sameText(ids, row, wanted, i))
            return row;
    }
    return -1;
}
function sameText(a, rowA, b, rowB) {
    const startA = a.offsets[rowA];
    const startB = b.offsets[rowB];
    const length = a.offsets[rowA + 1] - startA;
    if (b.offsets[rowB + 1] - startB !== length)
        return false;
    for (let i = 0; i < length; i++)
        if (a.bytes[startA + i] !== b.bytes[startB + i])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/js/split/assignment/other_dataset.js



/**
 * Why an index file cannot belong to this dataset: they have no id in common, or they have no class in common and the
 * file contains no ids (rules) or only row numbers, which every dataset has. Returns nothing if it can belong to the
 * dataset.
 */
function other_dataset_whyOfAnotherDataset(table, file) {
    if (file.kind === 'list' && hasOtherIds(table, file)) {
        const count = file.ids.reduce((sum, { length }) => sum + length, 0);
        const example = file.ids.flatMap((ids) => (ids.length > 0 ? [text_column_textAt(ids, 0)] : []))[0] ?? '';
        return `none of its ${wording_counted(count, 'id')}, such as '${example}', is in the dataset`;
    }
    const lacksIds = file.kind === 'rules' || idsAreRowNumbers(table);
    if (!hasOtherClasses(table, classesOf(file)) || !lacksIds)
        return undefined;
    const [theirs, ours] = [classesOf(file), table.classes].map((names) => `${firstOf(names)}`);
    const why = file.kind === 'rules' ? 'it has no ids' : 'its ids are row numbers';
    return `${why}, and its classes (${theirs}) are different from the classes of the dataset (${ours})`;
}
function hasOtherIds({ ids: ours }, file) {
    const { ids, config } = file;
    if (ids.every(({ length }) => length === 0) || sharesAnIdByPosition(ours, file))
        return false;
    return match_ids_matchLists(ids, ours, config).every((rows) => rows.every((row) => row < 0));
}
/** How many positions of a list are tried. */
const TRIED = 16;
/**
 * Whether one of a few rows at the positions of a file has an id of that list. Most datasets grow at their end, so this spares
 * matching all ids.
 */
function sharesAnIdByPosition(ours, { ids, positions }) {
    return positions.some((rows, part) => Array.from({ length: TRIED }, (_, i) => rows[Math.floor((i * rows.length) / TRIED)]).some((row) => row !== undefined && row < ours.length && hasText(ids[part], text_column_textAt(ours, row))));
}
/** Whether a column that is sorted by bytes has a text. */
function hasText(sorted, text) {
    let [from, to] = [0, sorted.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        const order = compareTexts(text_column_textAt(sorted, middle), text);
        if (order === 0)
            return true;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return false;
}
function classesOf(file) {
    return file.kind === 'list' ? file.dataset.classes : [...file.dataset.counts.keys()];
}
function hasOtherClasses({ classes }, theirs) {
    return classes.length > 0 && theirs.length > 0 && !theirs.some((name) => classes.includes(name));
}
function idsAreRowNumbers({ ids, size, sources }) {
    const [main] = sources;
    const end = main?.end ?? size;
    for (let row = main?.start ?? 0; row < end; row++)
        if (text_column_textAt(ids, row) !== String(row))
            return false;
    return end > 0;
}
const other_dataset_NAMED = 3;
function firstOf(names) {
    return [...names.slice(0, other_dataset_NAMED), ...(names.length > other_dataset_NAMED ? ['...'] : [])].join(', ');
}

;// CONCATENATED MODULE: ./build/js/config/settings/balancing.js

const STRATEGIES = ['oversample', 'undersample', 'hybrid', 'weighted'];
const balancing_BALANCE_METHODS = ['rare_labels', 'label_sets', 'repeat_factor'];
const balancing_WEIGHT_FORMULAS = ['inverse', 'sqrt', 'power', 'effective'];
const balancing_TARGET_WORDS = [
    'auto',
    'minority',
    'not minority',
    'majority',
    'not majority',
    'all',
];
/** The words that imbalanced-learn has for its oversampler and its undersampler. */
const WORDS_OF = {
    oversample: balancing_TARGET_WORDS.filter((word) => word !== 'majority'),
    undersample: balancing_TARGET_WORDS.filter((word) => word !== 'minority'),
};
/** Returns why a target has no meaning with a strategy. `weighted` ignores targets. */
function balancing_targetProblem(strategy, target, name = 'balancing.target') {
    if (typeof target !== 'string' || strategy === 'weighted')
        return undefined;
    const words = WORDS_OF[strategy];
    if (words === undefined)
        return `Cannot use ${name}: ${target} with ${strategy}: words need the strategy oversample or undersample. List the sizes of the classes instead.`;
    if (words.includes(target))
        return undefined;
    return `Cannot use ${name}: ${target} with ${strategy}. Use ${oneOf(words)}.`;
}
/** The formula that uses each parameter. */
const FORMULA_OF = { power: 'power', beta: 'effective' };
/** Returns the settings that contradict each other. */
function balancingProblems(strategy, { target, weights, power }, isGiven) {
    const word = balancing_targetProblem(strategy, target);
    const unused = ['power', 'beta'].filter((key) => isGiven(key) && weights !== FORMULA_OF[key]);
    return [
        ...(word === undefined ? [] : [{ key: 'target', message: word }]),
        ...(weights === 'power' && power === undefined
            ? [
                {
                    key: 'weights',
                    message: 'Cannot use balancing.weights: power without an exponent. Set balancing.power, such as 0.5.',
                },
            ]
            : []),
        ...unused.map((key) => ({
            key,
            message: `Cannot use balancing.${key} with balancing.weights: ${weights}, which does not use it. Set balancing.weights to ${FORMULA_OF[key]}, or delete balancing.${key}.`,
        })),
    ];
}
/** A formula that is not named follows from its parameter. */
function formulaOf(given) {
    if (given.weights !== undefined)
        return given.weights;
    if (given.power !== undefined)
        return 'power';
    return given.beta === undefined ? 'inverse' : 'effective';
}
/** Returns a target as a user would write it. */
function showTarget(target) {
    if (typeof target === 'string')
        return target;
    if ('size' in target)
        return `{ ${Array.from(target, ([name, size]) => `${yamlName(name)}: ${size}`).join(', ')} }`;
    return `[${target.map(yamlName).join(', ')}]`;
}
/** A name that YAML could read as something else is in quotation marks. */
function yamlName(name) {
    return /^-?[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_ .&/()+-]*[\p{L}\p{M}\p{N}_)+-])?$/u.test(name)
        ? name
        : JSON.stringify(name);
}
/** What sizes and a list of classes may be, for messages. */
const SIZES_ALLOWED = 'the size of at least one class, such as { joy: 200 }';
const CLASSES_ALLOWED = 'a list of at least one class, such as [joy, sadness]';
/** What a target may be, for messages. */
const TARGET_ALLOWED = (/* unused pure expression or super */ null && (`the sizes of classes, such as { joy: 200 }, a list of classes, or ${listed(balancing_TARGET_WORDS.map((word) => `'${word}'`), 'or')}`));
/** The settings of the block `balancing`, in the order of the file. `table.ts` checks their type. */
const BALANCING = {
    strategy: {
        kind: 'word',
        words: STRATEGIES,
        description: 'How the training split is balanced. It overrides data.balancing_strategy.',
    },
    target: {
        kind: 'target',
        words: balancing_TARGET_WORDS,
        description: "The sizes of classes, such as { joy: 200 }, or the classes to resample: a list, or a word of imbalanced-learn's samplers.",
    },
    overRatio: {
        kind: 'positive share',
        description: 'Smaller classes grow to this share of the largest class.',
    },
    underRatio: {
        kind: 'positive share',
        description: 'Larger classes shrink to the size of the smallest class divided by this number.',
    },
    maxRepeat: { kind: 'repeats', description: 'How often a sample may occur in the balanced training split.' },
    weights: {
        kind: 'word',
        words: balancing_WEIGHT_FORMULAS,
        initial: 'inverse',
        description: 'The formula of class weights. inverse (the default): N / (k n). sqrt: 1 / sqrt(n). power: 1 / n^power. effective: (1 - beta) / (1 - beta^n). The last three are scaled to the sum k.',
    },
    power: { kind: 'fraction', description: 'The exponent of weights: power.' },
    beta: { kind: 'fraction', initial: 0.999, description: 'The beta of weights: effective.' },
    by: {
        kind: 'word',
        words: balancing_BALANCE_METHODS,
        initial: 'rare_labels',
        description: 'How samples with several labels are balanced: by their rare labels (ML-ROS, ML-RUS), by label set (LP-ROS, LP-RUS) or by repeat factor (LVIS; only oversample and weighted).',
    },
};
/** The flags that set them. */
const BALANCING_OVERRIDES = {
    balanceBy: { of: 'balancing.by', flag: '--by <method>' },
    target: {
        of: 'balancing.target',
        flag: '--target <class=size>',
        says: "Size of a class, repeatable; or the classes to resample: their names, or a word such as 'not majority'",
        for: 'balance',
    },
    overRatio: {
        of: 'balancing.over_ratio',
        flag: '--over-ratio <ratio>',
        says: 'Smaller classes grow to this share of the largest',
        for: 'balance',
    },
    underRatio: {
        of: 'balancing.under_ratio',
        flag: '--under-ratio <ratio>',
        says: 'Larger classes shrink to the smallest divided by this number',
        for: 'balance',
    },
    maxRepeat: {
        of: 'balancing.max_repeat',
        flag: '--max-repeat <times>',
        says: 'How often a sample may occur',
        for: 'balance',
    },
    weights: {
        of: 'balancing.weights',
        flag: '--weights <formula>',
        says: 'Class weights: inverse, sqrt, power or effective (default: inverse)',
        for: 'balance',
    },
    power: { of: 'balancing.power', flag: '--power <exponent>', says: 'Exponent of --weights power', for: 'balance' },
    beta: {
        of: 'balancing.beta',
        flag: '--beta <number>',
        says: 'Beta of --weights effective (default: 0.999)',
        for: 'balance',
    },
};

;// CONCATENATED MODULE: ./build/js/config/settings/json_values.js
/** Returns a map that is an object in JSON. A plain map would be `{}`. */
function jsonMap(entries) {
    const map = new Map(entries);
    return withJson(map, () => Object.fromEntries(map));
}
/** Returns a set that is an array in JSON. A plain set would be `{}`. */
function jsonSet(values = []) {
    const set = new Set(values);
    return withJson(set, () => [...set]);
}
function withJson(value, toJSON) {
    return Object.defineProperty(value, 'toJSON', { value: toJSON });
}

;// CONCATENATED MODULE: ./build/js/config/settings/paths.js
/** Characters that HFS+ ignores in names, so `.git` could contain them. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu;
/** Returns the names in a path. A backslash is also a separator, as on Windows. */
function stepsOf(path) {
    return path.split(/[/\\]/);
}
/** Returns a name as compared by file systems that ignore case, drop dots and spaces at the end, or have streams after a `:`. */
function folded(name) {
    return name
        .replaceAll(IGNORED, '')
        .toLowerCase()
        .replace(/:.*$/s, '')
        .replace(/(?<![. ])[. ]+$/, '');
}
/**
 * Whether a name is Git's own folder on any file system, including `GIT~1` on Windows. This is Git's rule for names that a
 * commit must not contain.
 */
function isGitName(name) {
    return /^(?:\.git|git~\d+)$/.test(folded(name));
}
/** Whether a path goes through Git's own folder, even if a later `..` leaves it. */
function hasGitStep(path) {
    return /git/i.test(path.replaceAll(IGNORED, '')) && stepsOf(path).some(isGitName);
}
/** Whether a path goes through the folder from which GitHub reads workflows, by this name or its Windows name. */
function hasGitHubStep(path) {
    return stepsOf(path).some((name) => /^(?:\.github|github~\d+)$/.test(folded(name)));
}
/** Whether a path leaves the folder that it is relative to. */
function leaves(path) {
    if (/^(?:[/\\]|[a-z]:)/i.test(path))
        return true;
    let depth = 0;
    for (const step of stepsOf(path)) {
        if (step === '..')
            depth -= 1;
        else if (step !== '' && step !== '.')
            depth += 1;
        if (depth < 0)
            return true;
    }
    return false;
}
/**
 * Returns a path of a config in the form that all systems read. The config may have been written on Windows, so a backslash
 * is a separator, except before a character that it escapes in a glob.
 */
function portablePath(written) {
    return written.replaceAll(/\\(?![*?[\]{}!,\\])/g, '/');
}
/** A path to a dataset, labels or names. Its target is checked when it is read. */
const sourcePath = {
    allowed: 'a path outside the folder `.git`',
    read: (path) => (hasGitStep(path) ? undefined : path),
};
/**
 * Returns what a path for an index file must be; undefined if the path is allowed. For a path inside the project, pass only
 * the part relative to the project.
 */
function indexFileObstacle(path) {
    if (/[\0-\x1f\x7f]/.test(path))
        return 'a path without control characters';
    if (hasGitStep(path))
        return sourcePath.allowed;
    if (hasGitHubStep(path))
        return 'a path outside the folder `.github`, which is reserved for GitHub';
    return /[^/\\]\.json$/.test(path) ? undefined : "the path of a file whose name ends in '.json' or '.rules.json'";
}
/** Whether an index file with this name contains cut points instead of lists. */
function paths_isRulesPath(path) {
    return path.endsWith('.rules.json');
}
/** The same as `indexFileObstacle`, for a path in a config or an input, which must be in the project. */
function configuredIndexObstacle(path) {
    return leaves(path) ? 'a path inside the project, relative to the project folder' : indexFileObstacle(path);
}

;// CONCATENATED MODULE: ./build/js/config/settings/values.js

const values_ZERO = decimal_decimal('0');
const values_ONE = decimal_decimal('1');
const HUNDRED = decimal_decimal('100');
/** A share of the samples. */
const values_share = {
    allowed: 'a number from 0 to 1, such as 0.15',
    read: (text) => decimalBetween(text, values_ZERO, values_ONE),
};
/** A parameter of a formula. */
const parameter = { allowed: 'a number from 0 to 1', read: values_share.read };
/** A share that cannot be empty. */
const positiveShare = {
    allowed: 'a number greater than 0 and at most 1, such as 0.7',
    read: (text) => nonZero(decimalBetween(text, values_ZERO, values_ONE)),
};
/** Largest class / smallest class: never below 1. */
const ratio = {
    allowed: 'a number of at least 1, such as 5.0',
    read: (text) => decimalBetween(text, values_ONE),
};
const increase = {
    allowed: 'a number of at least 0, such as 0.5',
    read: (text) => decimalBetween(text, values_ZERO),
};
const percentagePoints = {
    allowed: 'percentage points from 0 to 100, such as 1.0',
    read: (text) => decimalBetween(text, values_ZERO, HUNDRED),
};
const size = {
    allowed: 'a whole number of at least 0, such as 10',
    read: (text) => whole(text, 0),
};
const repeats = {
    allowed: 'a whole number of at least 1, such as 3',
    read: (text) => whole(text, 1),
};
const seed = {
    allowed: 'a whole number between -9007199254740991 and 9007199254740991, such as 42',
    read: (text) => whole(text, Number.MIN_SAFE_INTEGER),
};
/** A day of the Gregorian calendar. */
const date = {
    allowed: 'a date such as 2027-01-31',
    read: (text) => {
        if (!/^\d{4}-\d\d-\d\d$/.test(text))
            return undefined;
        const day = new Date(`${text}T00:00:00Z`);
        // The clock turns February 30 into March 2.
        return Number.isNaN(day.getTime()) || utcDay(day) !== text ? undefined : text;
    },
};
/** Returns the day in UTC, as `YYYY-MM-DD`. */
function utcDay(time) {
    return time.toISOString().slice(0, 10);
}
/** GitHub's limit. */
const LONGEST_LABEL = 50;
/** The name of a label on GitHub. */
const githubLabel = {
    allowed: `the name of a label, with at most ${LONGEST_LABEL} characters in one line`,
    read: (text) => {
        const name = text.trim();
        return name === '' || name.length > LONGEST_LABEL || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) ? undefined : name;
    },
};
const amount = {
    allowed: "a whole number of samples, such as 5, or a percentage in quotes, such as '2%'",
    read: (text) => {
        if (!text.trim().endsWith('%'))
            return samplesOf(size.read(text));
        const percent = decimalBetween(text.trim().slice(0, -1), values_ZERO, HUNDRED);
        return percent && { percent };
    },
};
function samplesOf(samples) {
    return samples === undefined ? undefined : { samples };
}
function decimalBetween(text, least, most) {
    const value = decimalOf(text);
    if (!value || decimal_compareDecimals(value, least) < 0)
        return undefined;
    return most && decimal_compareDecimals(value, most) > 0 ? undefined : value;
}
function nonZero(value) {
    return value?.units === 0n ? undefined : value;
}
/** Returns undefined if the text is not a decimal number. */
function decimalOf(text) {
    try {
        return decimal_decimal(text);
    }
    catch {
        return undefined;
    }
}
function whole(text, least) {
    const value = decimalOf(text);
    if (value?.scale !== 0)
        return undefined;
    const number = Number(value.units);
    return Number.isSafeInteger(number) && number >= least ? number : undefined;
}
/** Returns `5` or `2%`. */
function formatAmount(value) {
    return 'samples' in value ? String(value.samples) : `${formatDecimal(value.percent)}%`;
}
/** Names separated by commas or line breaks. An empty list leaves the setting unchanged. */
const listOfNames = {
    allowed: 'a list of names',
    read: (text) => text
        .split(/[,\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
};

;// CONCATENATED MODULE: ./build/js/config/settings/kinds.js






/** The casts are safe: the schema has checked the values, and each setting has the kind that the table gives it. */
function kind(value, show, order) {
    return { value, show, ...(order && { order }) };
}
const asWritten = kind((written) => written, String);
const paths = kind(portablePath, String);
const exact = kind(decimalAt, formatDecimal, decimal_compareDecimals);
const amounts = kind((written) => amount.read(String(written)), formatAmount, byAmount);
const kinds_KINDS = {
    path: paths,
    'index path': paths,
    flag: asWritten,
    word: asWritten,
    // Turns -0 into 0 because its text would differ.
    seed: kind((written) => written + 0, String),
    share: exact,
    fraction: exact,
    'positive share': exact,
    ratio: exact,
    increase: exact,
    'percentage points': exact,
    size: kind((written) => written, String, byMinimum),
    amount: amounts,
    names: kind(namesAt, flowList),
    splits: kind((written) => settings_SPLIT_NAMES.filter((name) => written.includes(name)), flowList),
    text: kind((written) => written.trim(), String),
    target: kind(targetOf, showTarget),
    repeats: kind((written) => written, String),
    leakage: kind(leakageOf, showLeakage),
};
/** A single value is the limit that fails. A written value replaces the whole default. */
function limitsAt(of, written, spelling) {
    if (!isPair(written))
        return { fail: of.value(written, spelling) };
    const half = (name) => written[name] === undefined ? {} : { [name]: of.value(written[name], spellingBelow(spelling, name)) };
    return { ...half('warn'), ...half('fail') };
}
function isPair(written) {
    return typeof written === 'object' && written !== null && !Array.isArray(written);
}
function spellingBelow(spelling, step) {
    return (path) => spelling([step, ...path]);
}
function decimalAt(value, spelling) {
    return decimalOf(spelling([]) ?? '') ?? decimal_decimal(value);
}
function namesAt(values, spelling) {
    return values.map((value, position) => nameAt(value, spellingBelow(spelling, position)));
}
function nameAt(value, spelling) {
    return typeof value === 'string' ? value : (spelling([]) ?? String(value));
}
/** Sizes by class, a list of classes or a word. */
function targetOf(written, spelling) {
    if (Array.isArray(written))
        return namesAt(written, spelling);
    return typeof written === 'string' ? written : jsonMap(Object.entries(written));
}
function flowList(values) {
    return `[${values.join(', ')}]`;
}
/** A single word applies to groups and identical content. */
function leakageOf(written, spelling) {
    if (typeof written === 'string')
        return { group: written, content: written };
    const { near_threshold: threshold, ...levels } = written;
    if (threshold === undefined)
        return levels;
    return { ...levels, nearThreshold: decimalAt(threshold, spellingBelow(spelling, 'near_threshold')) };
}
function showLeakage(part) {
    return typeof part === 'string' ? part : formatDecimal(part);
}
/** Returns a positive number if a minimum that warns is below the one that fails. */
function byMinimum(warn, fail) {
    return fail - warn;
}
/** Returns 0 for samples and percentages, which cannot be compared before the dataset is read. */
function byAmount(warn, fail) {
    if ('samples' in warn && 'samples' in fail)
        return warn.samples - fail.samples;
    return 'percent' in warn && 'percent' in fail ? decimal_compareDecimals(warn.percent, fail.percent) : 0;
}

;// CONCATENATED MODULE: ./build/js/config/settings/threshold_table.js
const LEVELS = ['off', 'warn', 'fail'];
/** The settings of the block `thresholds`, in the order of the file. */
const THRESHOLDS = {
    maxImbalanceRatio: {
        kind: 'ratio',
        isLimit: true,
        initial: { warn: 2, fail: 5 },
        description: 'The maximum imbalance ratio: largest class / smallest class.',
    },
    minClassSize: { kind: 'size', isLimit: true, description: 'The minimum number of samples per class.' },
    requiredClasses: { kind: 'names', isLimit: true, description: 'Classes that must have samples.' },
    allowedClasses: { kind: 'names', isLimit: true, description: 'The only classes that may occur.' },
    maxUnlabelled: {
        kind: 'amount',
        isLimit: true,
        description: 'The maximum number or percentage of samples without a label.',
    },
    maxRatioIncrease: {
        kind: 'increase',
        isLimit: true,
        description: 'The maximum increase of the imbalance ratio compared with the base.',
    },
    maxClassLoss: {
        kind: 'amount',
        isLimit: true,
        description: "The maximum number or percentage of a class's samples that may be removed compared with the base.",
    },
    maxSplitDeviation: {
        kind: 'percentage points',
        isLimit: true,
        description: 'The maximum deviation of a split from its share of a class, in percentage points.',
    },
    movedBetweenSplits: {
        kind: 'word',
        words: LEVELS,
        initial: 'warn',
        description: "Whether the check warns or fails if samples change their split compared with the base's index file.",
    },
    leakage: {
        kind: 'leakage',
        words: LEVELS,
        initial: { group: 'fail', content: 'warn', near: 'off', near_threshold: 0.8 },
        description: 'Whether the check warns or fails if a group, or identical or nearly identical content, is in more than one split. A single word applies to group and content.',
    },
    labelConflicts: {
        kind: 'word',
        words: LEVELS,
        initial: 'warn',
        description: 'Whether the check warns or fails if samples with identical content have different labels.',
    },
    maxShareChange: {
        kind: 'percentage points',
        isLimit: true,
        description: "The maximum change of a class's share compared with the base, in percentage points.",
    },
    maxDrift: {
        kind: 'share',
        isLimit: true,
        description: 'The maximum Jensen-Shannon distance between the classes of base and head: from 0 (the same shares) to 1 (no class in common).',
    },
    testChanged: {
        kind: 'word',
        words: LEVELS,
        initial: 'warn',
        description: "Whether the check warns or fails if samples of the base's test split are relabelled, removed or replaced.",
    },
    existing: {
        kind: 'word',
        words: ['warn', 'fail'],
        initial: 'fail',
        description: 'Whether the check warns or fails if the base already exceeds a limit and the head is no worse.',
    },
};
/** The inputs and flags for thresholds. */
const THRESHOLD_OVERRIDES = {
    maxImbalanceRatio: {
        of: 'thresholds.max_imbalance_ratio.fail',
        input: 'max-imbalance-ratio',
        flag: '--max-imbalance-ratio <ratio>',
        says: 'Fail if largest class / smallest class exceeds this ratio',
        for: 'check',
    },
    warnImbalanceRatio: {
        of: 'thresholds.max_imbalance_ratio.warn',
        input: 'warn-imbalance-ratio',
        flag: '--warn-imbalance-ratio <ratio>',
        says: 'Warn if largest class / smallest class exceeds this ratio',
        for: 'check',
    },
    minClassSize: {
        of: 'thresholds.min_class_size.fail',
        input: 'min-class-size',
        flag: '--min-class-size <samples>',
        says: 'Fail if a class has fewer samples',
        for: 'check',
    },
    requiredClasses: {
        of: 'thresholds.required_classes.fail',
        input: 'required-classes',
        flag: '--required-classes <names>',
        says: 'Fail if one of these comma-separated classes has no samples',
        for: 'check',
    },
};

;// CONCATENATED MODULE: ./build/js/config/settings/table.js



/** The settings of each block, in the order of the file. `labels` has no defaults and is described in the schema. */
const SETTINGS = {
    data: {
        datasetPath: { kind: 'path', initial: './EMOPIA_1.0', description: 'The dataset folder or its label file.' },
        additionalDatasets: {
            kind: 'datasets',
            initial: [],
            description: 'Additional datasets. Their ids are prefixed with their folder.',
        },
        balanceEmotions: {
            kind: 'flag',
            initial: true,
            description: 'Whether the index file contains a balanced training split.',
        },
        balancingStrategy: {
            kind: 'word',
            words: STRATEGIES,
            initial: 'oversample',
            description: 'How the training split is balanced.',
        },
        useStratifiedSplit: {
            kind: 'flag',
            initial: true,
            description: 'Whether each class is split separately. If false, all samples are split together.',
        },
        trainSplit: {
            kind: 'positive share',
            initial: 0.7,
            description: 'Share of the samples for training. The three shares must sum to 1.',
        },
        valSplit: { kind: 'share', initial: 0.15, description: 'Share of the samples for validation.' },
        testSplit: { kind: 'share', initial: 0.15, description: 'Share of the samples for testing.' },
        seed: {
            kind: 'seed',
            initial: 42,
            description: 'Prepended to each id before it is hashed. The same seed always produces the same split.',
        },
        hash: {
            kind: 'word',
            words: HASHES,
            initial: 'md5',
            description: 'The hash function that orders the samples: the first 128 bits of MD5, or of SHA-256 where MD5 is forbidden. Another one produces another split.',
        },
        rounding: {
            kind: 'word',
            words: ['auto', 'class', 'joint'],
            initial: 'auto',
            description: 'How quotas are rounded to whole samples. class: each class keeps its shares. joint: the totals of the splits also keep their shares. auto: whichever suits the dataset.',
        },
        frozenSplits: {
            kind: 'splits',
            words: settings_SPLIT_NAMES,
            initial: [],
            description: 'Splits that get no new samples when the dataset grows, such as [test]. New samples go to the other splits.',
        },
        saveSplitIndices: { kind: 'flag', initial: true, description: 'Whether the index file is written.' },
        splitIndicesPath: {
            kind: 'index path',
            initial: './data/split_indices.json',
            description: 'The path of the index file.',
        },
    },
    thresholds: THRESHOLDS,
    balancing: BALANCING,
    report: {
        comment: {
            kind: 'word',
            words: ['on-change', 'always', 'on-findings', 'never'],
            initial: 'on-change',
            description: 'When a comment is posted on the pull request.',
        },
        splits: {
            kind: 'word',
            words: ['commit', 'check', 'off'],
            initial: 'commit',
            description: 'Whether the index file is committed (commit), must already be up to date (check) or is ignored (off).',
        },
        policy: {
            kind: 'word',
            words: ['base', 'head'],
            initial: 'base',
            description: 'Whether the thresholds of the base or of the head apply to a pull request.',
        },
        overrideLabel: {
            kind: 'text',
            description: 'The label with which a maintainer lets a pull request pass despite its findings, until the next push. Not set by default.',
        },
    },
};
/** Only data, because the program reads its flags here before it loads anything else. */
const OVERRIDES = {
    datasetPath: { of: 'data.dataset_path', input: 'dataset-path' },
    additionalDatasets: { of: 'data.additional_datasets', input: 'additional-datasets', flag: '--additional' },
    strategy: { of: 'data.balancing_strategy', input: 'strategy', flag: '--strategy' },
    trainSplit: {
        of: 'data.train_split',
        input: 'train-split',
        flag: '--train-ratio <ratio>',
        says: 'Share of training samples (default: 0.7)',
        for: 'split',
    },
    valSplit: {
        of: 'data.val_split',
        input: 'val-split',
        flag: '--val-ratio <ratio>',
        says: 'Share of validation samples (default: 0.15)',
        for: 'split',
    },
    testSplit: {
        of: 'data.test_split',
        input: 'test-split',
        flag: '--test-ratio <ratio>',
        says: 'Share of test samples (default: 0.15)',
        for: 'split',
    },
    seed: { of: 'data.seed', input: 'seed', flag: '--seed' },
    rounding: {
        of: 'data.rounding',
        flag: '--rounding <rule>',
        says: 'How to round split sizes: auto, class or joint',
        for: 'split',
    },
    ...THRESHOLD_OVERRIDES,
    ...BALANCING_OVERRIDES,
    comment: { of: 'report.comment', input: 'comment' },
    splits: {
        of: 'report.splits',
        input: 'splits',
        flag: '--splits <mode>',
        says: 'Index file: commit, check or off',
        for: 'check',
    },
    splitIndicesPath: { of: 'data.split_indices_path', input: 'split-indices-path' },
};
/** Returns the overrides in order, each with all optional properties. */
function overridesOf() {
    return Object.entries(OVERRIDES);
}
/** `minClassSize` is `min_class_size` in a file. */
function table_keyOf(setting) {
    return setting.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
/** Returns the keys of `thresholds` in a file. */
function thresholdNames() {
    return Object.keys(SETTINGS.thresholds).map(table_keyOf);
}
/** Returns the description of each key of `thresholds`. */
function thresholdDescriptions() {
    return new Map(Object.entries(SETTINGS.thresholds).map(([name, { description }]) => [table_keyOf(name), description]));
}
/** The rules that have no threshold. */
const OTHER_RULES = (/* unused pure expression or super */ null && (['index_file', 'split_settings', 'data_changed', 'not_judged']));
/** The rules that a waiver must not name. */
const NEVER_WAIVED = (/* unused pure expression or super */ null && (['index_file', 'split_settings']));
/** Returns the rules that a waiver may name: the keys of `thresholds`, the kinds of leakage, and other rules. */
function waivableRules() {
    const thresholds = Object.entries(SETTINGS.thresholds).filter(([name]) => name !== 'existing');
    const rules = thresholds.flatMap(([name, setting]) => [
        table_keyOf(name),
        ...levelsIn(setting).map((part) => `${table_keyOf(name)}.${part}`),
    ]);
    return [...rules, ...OTHER_RULES.filter((rule) => !NEVER_WAIVED.includes(rule))];
}
/** The parts of a setting that have their own level, such as the kinds of leakage. */
function levelsIn({ kind, words = [], initial }) {
    if (kind !== 'leakage')
        return [];
    return Object.entries(initial).flatMap(([part, level]) => (words.includes(level) ? [part] : []));
}

;// CONCATENATED MODULE: ./build/js/config/settings/settings_from_written.js






/** Fills in the defaults of what the schema accepted. Names and decimals are read from their text. */
function settingsOf(written, spelling) {
    const data = blockOf(SETTINGS.data, written.data ?? {}, spellingBelow(spelling, 'data'));
    const strategy = written.balancing?.['strategy'];
    const report = blockOf(SETTINGS.report, written.report ?? {}, spellingBelow(spelling, 'report'));
    return {
        data: strategy === undefined ? data : { ...data, balancingStrategy: strategy },
        labels: labelsOf(written.labels ?? {}, spellingBelow(spelling, 'labels')),
        thresholds: blockOf(SETTINGS.thresholds, written.thresholds ?? {}, spellingBelow(spelling, 'thresholds')),
        balancing: balancingOf(written.balancing ?? {}, spellingBelow(spelling, 'balancing')),
        report: { ...report, splits: data.saveSplitIndices ? report.splits : 'off' },
        waivers: waiversOf(written.waivers ?? [], spellingBelow(spelling, 'waivers')),
    };
}
function balancingOf(written, spelling) {
    const { strategy: _, ...settings } = blockOf(SETTINGS.balancing, written, spelling);
    return onlyGiven({ ...settings, weights: formulaOf(written) });
}
/** By position, because entries that the schema rejects are removed. */
function waiversOf(written, spelling) {
    return Object.entries(written).map(([position, { rule, class: name, until, reason }]) => {
        const nameSpelling = spellingBelow(spellingBelow(spelling, position), 'class');
        return {
            rule,
            ...(name !== undefined && { class: nameAt(name, nameSpelling) }),
            until,
            reason: reason.trim().replaceAll(/\s+/g, ' '),
        };
    });
}
/** The schema has checked the values, so each has the kind that the table gives it. */
function blockOf(settings, written, spelling) {
    const entries = Object.entries(settings).map(([name, setting]) => {
        const key = table_keyOf(name);
        const given = Reflect.get(written, key);
        return [name, settingOf(setting, given, spellingBelow(spelling, key))];
    });
    return Object.fromEntries(entries);
}
function settingOf(setting, given, spelling) {
    const { initial, isLimit } = setting;
    const unset = isLimit ? {} : setting.kind === 'text' ? '' : undefined;
    if (given === undefined)
        return initial === undefined ? unset : readAs(setting, initial, () => undefined);
    const value = readAs(setting, given, spelling);
    if (setting.kind !== 'leakage')
        return value;
    // Each part of a value has its own default.
    const initialParts = readAs(setting, initial, () => undefined);
    return { ...initialParts, ...withoutUndefined(value) };
}
function readAs({ kind, isLimit }, written, spelling) {
    if (kind === 'datasets')
        return additionalOf(written, spelling);
    const of = kinds_KINDS[kind];
    return isLimit ? limitsAt(of, written, spelling) : of.value(written, spelling);
}
function additionalOf(written, spelling) {
    return written.map((entry, position) => {
        if (typeof entry === 'string')
            return { path: portablePath(entry) };
        const { labels } = entry;
        const path = portablePath(entry.path);
        return labels
            ? { path, labels: labelsOf(labels, spellingBelow(spellingBelow(spelling, position), 'labels')) }
            : { path };
    });
}
function labelsOf(written, spelling) {
    return onlyGiven({
        file: written.file && portablePath(written.file),
        format: written.format,
        columns: written.columns && namesAt(written.columns, spellingBelow(spelling, 'columns')),
        id: written.id,
        label: written.label,
        pattern: written.pattern,
        group: written.group,
        groupPattern: written.group_pattern,
        map: mapAt(written.map, spellingBelow(spelling, 'map')),
        names: written.names && portablePath(written.names),
        separator: written.separator,
        oneHot: written.one_hot,
        split: written.split,
        content: written.content,
        ragged: written.ragged,
        bytes: written.bytes,
        table: written.table,
        where: written.where,
        ignore: written.ignore ?? [],
    });
}
function mapAt(written, spelling) {
    if (!written)
        return undefined;
    return jsonMap(Object.entries(written).map(([from, to]) => [from, nameAt(to, spellingBelow(spelling, from))]));
}
/** Removes the keys that are undefined. */
function onlyGiven(values) {
    return withoutUndefined(values);
}
function withoutUndefined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
/** Returns the config that applies if nothing is configured. */
function settings_from_written_defaultConfig(...more) {
    arguments_checkNoMore(more, 'return the default config', 'no arguments');
    return guardConfig({ ...settingsOf({}, () => undefined), written: jsonSet(), notes: [] });
}
/**
 * Returns the same config, on which setting a key of the file (`use_stratified_split`) is an error. In plain JavaScript, it
 * would silently have no effect. Spreading the config produces an ordinary object.
 */
function guardConfig(config) {
    for (const setting of Object.keys(config.data)) {
        const key = setting.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        guardKey(config, key);
        guardKey(config.data, key);
    }
    Object.preventExtensions(config.data);
    return Object.preventExtensions(config);
}
function guardKey(object, key) {
    if (Object.hasOwn(object, key))
        return;
    Object.defineProperty(object, key, {
        enumerable: false,
        // Tools that inspect all properties, such as test runners, read it too.
        get: () => undefined,
        set: (value) => {
            throw new TypeError(`Cannot set ${key} on this config. Set it on a DataConfig instead: new DataConfig({ ${key}: ${describeValue(value)} })`);
        },
    });
}

;// CONCATENATED MODULE: ./build/js/split/index_file/recorded_balancing.js



/** Returns the settings of `balancing` that are not the defaults as a JSON object, with the keys of the config; undefined if there are none. */
function balancingText(settings) {
    const given = [...entriesOf(settings)].map(([key, text]) => `"${key}": ${text}`);
    return given.length === 0 ? undefined : `{ ${given.join(', ')} }`;
}
/** The settings that are not the defaults, by the keys of the config. */
function entriesOf({ by, target, overRatio, underRatio, maxRepeat, weights, power, beta, }) {
    const initial = settings_from_written_defaultConfig().balancing;
    const entries = [
        ['by', by === initial.by ? undefined : JSON.stringify(by)],
        ['target', target && targetText(target)],
        ['over_ratio', overRatio && numberText(overRatio)],
        ['under_ratio', underRatio && numberText(underRatio)],
        ['max_repeat', maxRepeat?.toString()],
        ['weights', weights === initial.weights ? undefined : JSON.stringify(weights)],
        ['power', power && numberText(power)],
        ['beta', numberText(beta) === numberText(initial.beta) ? undefined : numberText(beta)],
    ];
    return new Map(entries.filter((entry) => entry[1] !== undefined));
}
/** Returns the balancing settings that differ from those of an earlier index file. */
function balancingChanges({ data, balancing }, { config: recorded }) {
    const entries = (strategy, settings) => new Map([['balancing_strategy', strategy], ...(settings === undefined ? [] : entriesOf(settings))]);
    const isBalanced = data.balanceEmotions && recorded.ratios !== undefined;
    const [old, now] = [
        entries(recorded.strategy, isBalanced ? recorded.balancing : undefined),
        entries(data.balancingStrategy, isBalanced ? balancing : undefined),
    ];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
        const [before, after] = [old.get(key) ?? 'not set', now.get(key) ?? 'not set'];
        return before === after ? [] : [{ key, ...shortenedChange(before, after) }];
    });
}
/** How much of a long setting is shown before the first character that differs. */
const COMMON = 30;
/** Cuts two long settings so that they look different: if they begin alike, from shortly before the first difference. */
function shortenedChange(before, after) {
    const [old, now] = [shortened(before), shortened(after)];
    if (old !== now)
        return { before: old, after: now };
    let at = 0;
    while (before[at] === after[at])
        at++;
    const from = (text) => `...${shortened(Array.from(text.slice(0, at)).slice(-COMMON).join('') + text.slice(at))}`;
    return { before: from(before), after: from(after) };
}
/** `balancing_strategy: oversample → hybrid, over_ratio: not set → 0.9`; empty if all are the same. */
function balancingChangePhrase(config, earlier) {
    return balancingChanges(config, earlier)
        .map(({ key, before, after }) => `${key}: ${before} → ${after}`)
        .join(', ');
}
/** Says which balancing settings a new index file has in place of those of the earlier one. */
function noteOnBalancing(config, earlier) {
    const changes = earlier === undefined ? '' : balancingChangePhrase(config, earlier);
    return changes === ''
        ? []
        : [{ level: 'note', message: `The balancing settings of the index file change: ${changes}` }];
}
function numberText(value) {
    return String(decimal_toNumber(value));
}
/** Classes are sorted, because their order has no effect. */
function targetText(target) {
    if (typeof target === 'string')
        return JSON.stringify(target);
    if (!('size' in target))
        return `[${[...target]
            .sort(compareTexts)
            .map((name) => JSON.stringify(name))
            .join(', ')}]`;
    const sizes = [...target].sort(([a], [b]) => compareTexts(a, b));
    return `{ ${sizes.map(([name, size]) => `${JSON.stringify(name)}: ${size}`).join(', ')} }`;
}
/** Reads the settings that an index file records. Returns nothing if they are not such settings. */
function readBalancing(json, strategy) {
    if (!isRecord(json))
        return undefined;
    const initial = defaultConfig().balancing;
    const { target, max_repeat: maxRepeat } = json;
    const by = BALANCE_METHODS.find((name) => name === (json['by'] ?? initial.by));
    const weights = WEIGHT_FORMULAS.find((name) => name === (json['weights'] ?? initial.weights));
    const sizes = target === undefined ? undefined : readTarget(target, strategy);
    const shares = ['over_ratio', 'under_ratio', 'power', 'beta'];
    const isWrong = shares.some((key) => json[key] !== undefined && !isShare(json[key], key.endsWith('ratio'))) ||
        (maxRepeat !== undefined && !isCount(maxRepeat, 1)) ||
        (target !== undefined && sizes === undefined) ||
        (weights === 'power' && json['power'] === undefined);
    if (isWrong || by === undefined || weights === undefined)
        return undefined;
    const [overRatio, underRatio, power, beta = initial.beta] = shares.map((key) => json[key] === undefined ? undefined : decimal(json[key]));
    return {
        by,
        weights,
        beta,
        ...(sizes && { target: sizes }),
        ...(overRatio && { overRatio }),
        ...(underRatio && { underRatio }),
        ...(maxRepeat !== undefined && { maxRepeat: maxRepeat }),
        ...(power && { power }),
    };
}
function isShare(value, isPositive) {
    return typeof value === 'number' && value <= 1 && (isPositive ? value > 0 : value >= 0);
}
function isCount(value, least) {
    return Number.isSafeInteger(value) && value >= least;
}
function readTarget(json, strategy) {
    if (typeof json === 'string')
        return TARGET_WORDS.find((word) => word === json && targetProblem(strategy, word) === undefined);
    if (Array.isArray(json))
        return json.length > 0 && json.every((name) => typeof name === 'string') ? json : undefined;
    if (!isRecord(json))
        return undefined;
    const sizes = Object.entries(json);
    return sizes.every(([, size]) => isCount(size, 0)) ? new Map(sizes) : undefined;
}
/**
 * Without a config file and a flag, an index file keeps the balancing strategy and settings that it was made with, so that a later run
 * does not change `train_balanced` or drop `train_weights`. With a flag about balancing, the flags replace all recorded settings.
 */
function recorded_balancing_keepingStrategy(config, earlier) {
    if (earlier === undefined || config.file !== undefined)
        return config;
    const { strategy, balancing } = earlier.config;
    const isChosen = config.written.has('data.balancing_strategy');
    if (isChosen && config.data.balancingStrategy !== strategy)
        return config;
    const isSet = Array.from(config.written).some((key) => key.startsWith('balancing.'));
    return {
        ...config,
        data: { ...config.data, balancingStrategy: strategy },
        ...(balancing && !isSet && { balancing: { ...balancing, isRecorded: true } }),
    };
}

;// CONCATENATED MODULE: ./build/js/split/index_file/recorded_config.js



/** The splits or folds of an index file. */
function recordedParts({ config: { ratios }, names }) {
    return ratios === undefined ? { kind: 'folds', count: names.length } : { kind: 'splits', ratios };
}
/** The number of folds of an index file. Returns nothing if it has train, val and test. */
function recorded_config_foldsOf(file) {
    return file.config.ratios === undefined ? file.names.length : undefined;
}
/** The settings on one line, with spaces as in the documented example, for index files and rules files. */
function recordedConfig({ settings, rounding, group }, { data, balancing }) {
    const shares = settings.parts.kind === 'splits'
        ? settings.parts.ratios.map((ratio, part) => `"${settings_SPLIT_NAMES[part]}_split": ${formatDecimal(ratio)}`)
        : [`"folds": ${settings.parts.count}`];
    const isBalanced = data.balanceEmotions && settings.parts.kind === 'splits';
    const balanced = isBalanced ? balancingText(balancing) : undefined;
    const entries = [
        ...shares,
        `"seed": ${settings.seed}`,
        ...(settings.hash === 'md5' ? [] : [`"hash": "${settings.hash}"`]),
        `"rounding": "${rounding}"`,
        `"group": ${JSON.stringify(group)}`,
        ...(settings.stratified ? [] : ['"use_stratified_split": false']),
        ...(settings.frozen ? [`"frozen_splits": [${settings.frozen.map((name) => `"${name}"`).join(', ')}]`] : []),
        `"balancing_strategy": "${data.balancingStrategy}"`,
        ...(balanced === undefined ? [] : [`"balancing": ${balanced}`]),
    ];
    return `{ ${entries.join(', ')} }`;
}

;// CONCATENATED MODULE: ./build/js/split/assignment/expected.js







/**
 * The split that the dataset should have. It grows from the file on the base, or from the head's file if the base has
 * none. It is fresh if there is no file, with `rebalance`, and if the head's generation is above the base's.
 *
 * @throws {InputError} if it is a rules file and samples have several labels each or splits are frozen, or if the file belongs
 * to another dataset.
 */
function expected_expectedSplit(request) {
    const { config, head, base, rebalance, folds } = request;
    const rules = request.rules ?? isRulesPath(config.data.splitIndicesPath);
    const settings = splitSettings(config, folds);
    if (rules && settings.frozen !== undefined)
        throw new InputError(FROZEN_RULES);
    const fresh = (generation) => {
        const table = tableToSplit(request.table);
        const plan = rules ? freshRules(table, settings, generation) : freshSplit(table, settings, generation);
        return { plan, table, settingsChanged: [] };
    };
    const earlier = base ?? head;
    if (earlier === undefined)
        return fresh(1);
    if (rebalance || isRebalanced(request.table, head, base))
        return fresh(earlier.generation + 1);
    refuseAnotherDataset(request, earlier);
    const table = tableToSplit(request.table, earlier.config.group);
    const settingsChanged = expected_settingsUnlikeFile(settings, table.groups?.key ?? null, earlier.config, earlier.names);
    const kept = settingsChanged.length > 0 ? recordedSettings(earlier) : settings;
    if ((earlier.kind === 'rules') !== rules) {
        return { plan: changedForm(table, kept, rules, earlier), table, settingsChanged };
    }
    return { plan: { ...growSplit(table, kept, earlier), group: earlier.config.group }, table, settingsChanged };
}
const FROZEN_RULES = 'Cannot freeze splits in a rules file, because the hash of a new sample decides its split. Write a file that does not end in .rules.json, or remove data.frozen_splits.';
function refuseAnotherDataset({ table, name, command }, earlier) {
    const reason = whyOfAnotherDataset(table, earlier);
    if (reason === undefined)
        return;
    const file = name === undefined ? 'the index file' : `'${name}'`;
    const again = command === undefined ? '--rebalance' : `${command} --rebalance`;
    const fix = `Use another index file, or split again from scratch with \`${again}\`.`;
    throw new InputError(`Cannot use ${file}: it belongs to another dataset (${reason}). ${fix}`);
}
/**
 * A split cannot grow from lists to cut points or back. The rules are applied again, and moved samples are reported.
 */
function changedForm(table, settings, rules, { generation }) {
    return rules ? freshRules(table, settings, generation) : freshSplit(table, settings, generation);
}
/** Whether the head was split again since the base. The generation in another dataset's file does not count. */
function isRebalanced(table, head, base) {
    if (head === undefined || base === undefined || head.generation <= base.generation)
        return false;
    return whyOfAnotherDataset(table, head) === undefined;
}
/** The settings that an index file was made with. */
function recordedSettings({ config, names }) {
    return {
        parts: recordedParts({ config, names }),
        seed: config.seed,
        hash: config.hash,
        rounding: config.rounding,
        stratified: config.stratified,
        ...(config.frozen && { frozen: config.frozen }),
    };
}
/** The settings of the split that differ from those of an index file. */
function expected_settingsUnlikeFile(settings, group, recorded, names) {
    const made = recordedSettings({ config: recorded, names });
    const before = settingTexts(made, recorded.group);
    const after = settingTexts(settings, group);
    if (roundsAlike(made, settings))
        for (const texts of [before, after])
            texts.delete('rounding');
    // Another frozen split takes effect without moving any sample, but a split that was frozen must stay so.
    const thawed = made.frozen?.some((name) => settings.frozen?.includes(name) !== true);
    if (thawed && settings.parts.kind === 'splits')
        for (const [texts, { frozen }] of [
            [before, made],
            [after, settings],
        ])
            if (frozen)
                texts.set('frozen_splits', frozen.join(', '));
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys].flatMap((key) => {
        const difference = { key, before: before.get(key) ?? 'none', after: after.get(key) ?? 'none' };
        return difference.before === difference.after ? [] : [difference];
    });
}
/** `auto` keeps the rounding of the file, and folds always have the same rounding. */
function roundsAlike(made, now) {
    return now.rounding === 'auto' || (made.parts.kind === 'folds' && now.parts.kind === 'folds');
}
function settingTexts({ parts, seed, hash, rounding, stratified }, group) {
    const texts = new Map();
    if (parts.kind === 'folds')
        texts.set('folds', String(settings_partNames(parts).length));
    else
        for (const [part, name] of settings_SPLIT_NAMES.entries())
            texts.set(`${name}_split`, shareText(parts.ratios, part));
    return texts
        .set('seed', String(seed))
        .set('hash', hash)
        .set('rounding', rounding)
        .set('group', group ?? 'none')
        .set('use_stratified_split', String(stratified));
}
/** The share as a number in a JSON file, so that digits beyond the precision of a double do not count. */
function shareText(ratios, part) {
    const ratio = ratios[part];
    return ratio === undefined || ratio.scale > 15
        ? String(decimal_toNumber(ratio ?? { units: 0n, scale: 0 }))
        : formatDecimal(ratio);
}

;// CONCATENATED MODULE: ./build/js/split/groups/fresh_groups.js




const GROUPED_ROUNDING_REASON = 'groups stay together, so rounding does not apply';
/**
 * Assigns whole groups, the largest first, each to the split where the objective rises least. Then improves by moves
 * and swaps.
 */
function freshGroupedSplit(table, settings, generation) {
    const strata = strataOf(table, settings);
    const units = groupUnits(table, strata, settings);
    const balance = emptyBalance(strata, sharesOf(settings.parts));
    const vectors = unitVectors(units, balance.columns);
    const placed = placeLargestFirst(units, vectors, balance);
    const partOfUnit = improveGroups({ vectors, balance, partOfUnit: placed, strata, settings });
    const assignment = Int16Array.from(units.ofRow, (unit) => (unit < 0 ? NO_SPLIT : partOfUnit[unit]));
    followFirstRows(table, assignment);
    return freshPlan(settings, {
        assignment,
        generation,
        rounding: settings.rounding === 'joint' ? 'joint' : 'class',
        roundingReason: GROUPED_ROUNDING_REASON,
        group: table.groups.key,
    });
}
function placeLargestFirst({ count, sizes }, vectors, balance) {
    const partOfUnit = new Int16Array(count);
    const largestFirst = Int32Array.from({ length: count }, (_, unit) => unit).sort((a, b) => sizes[b] - sizes[a] || a - b);
    for (const unit of largestFirst) {
        const part = leastRise(balance, vectors, unit);
        put(balance, vectors, unit, part, 1);
        partOfUnit[unit] = part;
    }
    return partOfUnit;
}

;// CONCATENATED MODULE: ./build/js/split/cuts/rules_plan.js





/**
 * The split with fresh cut points. Without groups, it is the same as with lists. With groups, the hash of the group
 * decides, instead of the search for the best balance.
 *
 * @throws {InputError} for folds, and if samples have several labels each.
 */
function rules_plan_freshRules(table, settings, generation) {
    if (settings.parts.kind === 'folds') {
        throw new InputError('Cannot write folds to a rules file. Choose an output file that does not end in .rules.json.');
    }
    const cuts = freshCuts(table, settings);
    const { rounding, reason } = table.groups
        ? roundingOfGroups(settings)
        : roundQuotas(strataOf(table, settings).sizes, settings.parts, settings.rounding);
    return { ...planByCuts(table, settings, cuts), generation, rounding, roundingReason: reason, origin: 'fresh' };
}
/** With groups, nothing is rounded, and the file records the setting. */
function roundingOfGroups({ rounding }) {
    return { rounding: rounding === 'joint' ? 'joint' : 'class', reason: GROUPED_ROUNDING_REASON };
}
/** The split of a dataset that has grown. The file's cut points stay, so no sample moves. A new class gets its own. */
function rules_plan_growRules(table, settings, earlier) {
    const { rounding } = earlier.config;
    const cuts = withNewClasses(table, { ...settings, rounding }, earlier.cuts);
    const origin = {
        generation: earlier.generation,
        rounding,
        roundingReason: KEPT_ROUNDING_REASON,
        origin: 'grown',
    };
    return { ...planByCuts(table, settings, cuts), ...origin };
}
/** A class without samples keeps its cut points, in case it gets samples again. */
function withNewClasses(table, settings, earlier) {
    if (earlier.kind === 'all')
        return earlier;
    const sizes = strataOf(table, settings).sizes;
    if (table.classes.every((name, code) => sizes[code] === 0 || earlier.byClass.has(name)))
        return earlier;
    return withAddedCuts(earlier, freshCuts(table, settings));
}
/** The cut points of an earlier file, and fresh ones for classes that it does not have. */
function withAddedCuts(earlier, fresh) {
    if (earlier.kind === 'all' || fresh.kind === 'all')
        return earlier;
    const added = [...fresh.byClass].filter(([name]) => !earlier.byClass.has(name));
    const all = [...earlier.byClass, ...added].sort(([a], [b]) => compareTexts(a, b));
    return { kind: 'classes', byClass: new Map(all) };
}
function planByCuts(table, settings, cuts) {
    const assignment = applyCuts(table, settings, cuts);
    const group = table.groups?.key ?? null;
    return { names: SPLIT_NAMES, assignment, placed: [], gone: 0, settings, group, cuts };
}

;// CONCATENATED MODULE: ./build/js/split/groups/lower_bound.js

/**
 * Takes the floors of n r and adds the rest to the largest fractions. No other row of whole numbers is nearer to n r,
 * neither by its largest deviation nor by the sum of squares.
 *
 * @param step Cells are multiples of it, as is n.
 */
function bestRow(n, shares, step = 1) {
    if (n === 0)
        return { deviation: 0, squares: 0 };
    const offs = remainders(n / step, shares).map((off) => (Number(off) / Number(shares.denominator)) * step);
    const largest = offs.reduce((most, off) => Math.max(most, Math.abs(off)), 0);
    return { deviation: largest / n, squares: offs.reduce((sum, off) => sum + off * off, 0) / n };
}
/** The minimum deviation that one large group causes in a row of n samples: |cell - n r| / n in the largest split. */
function crowding(n, ofOneGroup, parts) {
    return n === 0 ? 0 : Math.max(0, (ofOneGroup - Math.max(...idealSizes(n, parts))) / n);
}
/** cell - n r of the best row, times the denominator. */
function remainders(n, { numerators, denominator }) {
    const fractions = numerators.map((share) => (BigInt(n) * share) % denominator);
    const left = Number(fractions.reduce((a, b) => a + b, 0n) / denominator);
    const raised = fractions
        .map((fraction, part) => ({ fraction, part }))
        .sort((a, b) => (a.fraction > b.fraction ? -1 : a.fraction < b.fraction ? 1 : a.part - b.part))
        .slice(0, left)
        .map(({ part }) => part);
    return fractions.map((fraction, part) => (raised.includes(part) ? denominator - fraction : -fraction));
}

;// CONCATENATED MODULE: ./build/js/split/plan/frozen.js



/** The places of the splits that growth puts nothing into. */
function frozenParts({ parts, frozen = [] }) {
    const names = settings_partNames(parts);
    return frozen.map((name) => names.indexOf(name)).filter((part) => part >= 0);
}
/** The places of the splits that a plan left alone. From scratch, all samples are divided. */
function frozen_frozenInPlan({ origin, settings }) {
    return origin === 'grown' ? frozenParts(settings) : [];
}
/**
 * The shares of the splits that are not frozen, among themselves: r / (sum of the others' r). A frozen split has none.
 * Without frozen splits, the shares themselves.
 */
function openShares(settings, frozen = frozenParts(settings)) {
    const shares = settings_sharesOf(settings.parts);
    if (frozen.length === 0)
        return shares;
    const numerators = shares.numerators.map((share, part) => (frozen.includes(part) ? 0n : share));
    return { numerators, denominator: numerators.reduce((a, b) => a + b, 0n) };
}
/** Counts the samples that an assignment has in frozen splits. */
function countFrozen(strata, assignment, settings) {
    const names = partNames(settings.parts);
    const isFrozen = Uint8Array.from(names, (_, part) => Number(frozenParts(settings).includes(part)));
    const cells = strata.sizes.map(() => names.map(() => 0));
    const totals = names.map(() => 0);
    const count = (row, part) => {
        if (row !== undefined)
            row[part] = (row[part] ?? 0) + 1;
    };
    for (let row = 0; row < assignment.length; row++) {
        const part = assignment[row];
        const code = strata.codes[row];
        if (code < 0 || isFrozen[part] !== 1)
            continue;
        count(totals, part);
        if (strata.sets === undefined)
            count(cells[code], part);
        else
            for (const label of setOfRow(strata.sets, row))
                count(cells[label], part);
    }
    return { cells, totals };
}
/** The number of samples of each row that are not in a frozen split. */
function withoutFrozen(sizes, frozen) {
    return sizes.map((n, code) => (frozen[code] ?? []).reduce((rest, cell) => rest - cell, n));
}
/**
 * The quotas of classes that have grown: what a frozen split has, and for the others their part of the rest, (n - frozen)
 * r / (sum of the others' r), rounded as usual.
 */
function quotasBesideFrozen(sizes, frozen, settings) {
    const rest = roundQuotasOf(withoutFrozen(sizes, frozen), openShares(settings), settings.rounding);
    return rest.map((row, code) => row.map((quota, part) => quota + (frozen[code]?.[part] ?? 0)));
}
/** The quotas of the classes of a split that grows, or has grown, by the rounding that it keeps. */
function grownQuotas(strata, assignment, settings) {
    if (frozenParts(settings).length === 0)
        return roundQuotas(strata.sizes, settings.parts, settings.rounding).quotas;
    return quotasBesideFrozen(strata.sizes, countFrozen(strata, assignment, settings).cells, settings);
}

;// CONCATENATED MODULE: ./build/js/split/audit/summary.js



/** Summarizes how well a plan keeps its shares: cells, their targets, the largest deviation and missing samples. */
function summarizeSplit(table, asked, plan) {
    // The splits that are frozen in the plan need not be those of the settings.
    const settings = frozenInPlan(plan).length > 0 ? plan.settings : asked;
    const cells = countCells(table.labels, table, plan);
    const followers = table.repeated && countFollowers(table, plan, cells);
    const { classes, groups } = table;
    const multiLabel = table.labelSets !== undefined;
    const counted = { classes, multiLabel, cells, ...(followers && { followers }), totals: countRows(table, plan) };
    if (groups === undefined)
        return summarizeCells(counted, settings, plan);
    const measured = groupSummary({ ...table, groups }, plan, settings);
    return summarizeCells({ ...counted, groups: measured, total: strataOf(table, settings).total }, settings, plan);
}
/** The same as `summarizeSplit`, from counts. */
function summarizeCells(samples, settings, plan) {
    const { classes, multiLabel, cells, followers, totals, groups, total = 0 } = samples;
    const counted = followers ? cells.map((row, code) => row.map((n, part) => n - at(followers, code, part))) : cells;
    const sizes = counted.map((row) => row.reduce((a, b) => a + b, 0));
    const frozen = frozenCells(plan, counted);
    const rules = cellTargets(samples, settings, plan, { sizes, frozen });
    const targets = followers ? rules.map((row, code) => row.map((n, part) => n + at(followers, code, part))) : rules;
    const { names } = plan;
    const frozenSplits = frozen_frozenInPlan(plan).length > 0 && plan.settings.frozen;
    const common = {
        names,
        classes,
        multiLabel,
        cells,
        targets,
        ...(followers && { followers }),
        totals,
        ...(frozenSplits && { frozen: frozenSplits }),
        lacking: lackingCells(classes, settings, plan, cells),
    };
    if (groups === undefined)
        return { ...common, largestDeviation: largestDeviation(common) };
    const frozenTotals = frozenRow(plan, totals.map((n, part) => n - sumOf(followers, part)));
    const ideal = idealBesideFrozen(total, frozenTotals, { settings, plan });
    const all = { cells: totals, targets: ideal.map((n, part) => n + sumOf(followers, part)) };
    return {
        ...common,
        largestDeviation: largestDeviation(common, all),
        lowerBound: lowerBound({ sizes, frozen }, { total, frozenTotals }, { settings, plan }, groups),
        groups: groups.summary,
    };
}
/** Whether a cell is more than one sample from its target, and not because of the sizes of groups. */
function hasDrifted({ largestDeviation: { share, samples }, lowerBound = 0 }) {
    return samples > 1 && share > lowerBound;
}
function at(cells, code, part) {
    return cells[code]?.[part] ?? 0;
}
/**
 * Rows that are not counted under their own label, because they follow the first row of their id or lend it their
 * label.
 */
function countFollowers(table, plan, cells) {
    const counted = countCells(countedLabels(table), table, plan);
    return cells.map((row, code) => row.map((n, part) => n - at(counted, code, part)));
}
function sumOf(cells = [], part) {
    return cells.reduce((sum, row) => sum + (row[part] ?? 0), 0);
}
/** The cells of frozen splits, and 0 for the others. */
function frozenCells(plan, cells) {
    return cells.map((row) => frozenRow(plan, row));
}
function frozenRow(plan, row) {
    const frozen = frozen_frozenInPlan(plan);
    return row.map((cell, part) => (frozen.includes(part) ? cell : 0));
}
/** n r; with frozen splits, what they have, and the rest by the shares of the others. */
function idealBesideFrozen(n, frozen, { settings, plan }) {
    const [rest = n] = withoutFrozen([n], [frozen]);
    return idealSizesOf(rest, openShares(settings, frozen_frozenInPlan(plan))).map((ideal, part) => ideal + (frozen[part] ?? 0));
}
/** @param labels The label of each row. A row without one is not counted, even if it has a label set. */
function countCells(labels, table, { assignment, names }) {
    const cells = table.classes.map(() => new Array(names.length).fill(0));
    const { labelSets } = table;
    for (let row = 0; row < labels.length; row++) {
        const part = assignment[row];
        const label = labels[row] ?? UNLABELLED;
        if (part < 0 || label < 0)
            continue;
        if (labelSets === undefined)
            countOne(cells[label], part);
        else
            for (const code of labelsOfRow(table, row))
                countOne(cells[code], part);
    }
    return cells;
}
function countOne(row, part) {
    row[part] = row[part] + 1;
}
/** The number of samples of each split. */
function countRows({ size }, { assignment, names }) {
    const totals = new Array(names.length).fill(0);
    for (let row = 0; row < size; row++) {
        const part = assignment[row];
        if (part >= 0)
            countOne(totals, part);
    }
    return totals;
}
/**
 * Whole quotas if each class is cut by hash; n r if there are groups, samples have several labels, or classes are not
 * considered.
 */
function cellTargets({ groups, multiLabel }, settings, plan, { sizes, frozen }) {
    const { rounding } = plan;
    if (groups !== undefined || multiLabel || !settings.stratified)
        return sizes.map((n, code) => idealBesideFrozen(n, frozen[code] ?? [], { settings, plan }));
    if (frozen_frozenInPlan(plan).length === 0)
        return rounding_roundQuotas(sizes, settings.parts, rounding).quotas;
    return quotasBesideFrozen(sizes, frozen, { ...plan.settings, parts: settings.parts, rounding });
}
function largestDeviation(summary, all) {
    const { names, classes, cells, targets } = summary;
    let largest = { class: null, split: names[0] ?? '', share: 0, samples: 0 };
    const consider = (name, row) => {
        const n = row.cells.reduce((a, b) => a + b, 0);
        for (const [part, cell] of row.cells.entries()) {
            const samples = Math.abs(cell - row.targets[part]);
            if (n > 0 && samples / n > largest.share) {
                largest = { class: name, split: names[part], share: samples / n, samples };
            }
        }
    };
    for (const [code, name] of classes.entries()) {
        consider(name, { cells: cells[code], targets: targets[code] });
    }
    if (all !== undefined)
        consider(null, all);
    return largest;
}
/** With frozen splits, only the rest is divided, and its largest group is not known. */
function lowerBound({ sizes, frozen }, { total, frozenTotals }, { settings, plan }, { commonSize, largest, largestOfStratum }) {
    const shares = openShares(settings, frozen_frozenInPlan(plan));
    const least = (n, ofRow, step) => {
        const [rest = n] = withoutFrozen([n], [ofRow]);
        const { deviation } = bestRow(rest, shares, step);
        return rest === n ? deviation : (deviation * rest) / n;
    };
    const rows = sizes.map((n, code) => least(n, frozen[code] ?? []));
    const whole = least(total, frozenTotals, commonSize);
    if (frozen_frozenInPlan(plan).length > 0)
        return [...rows, whole].reduce((most, deviation) => Math.max(most, deviation), 0);
    const { parts, stratified } = settings;
    const byGroup = stratified ? sizes.map((n, code) => crowding(n, largestOfStratum[code] ?? 0, parts)) : [];
    const all = [whole, crowding(total, largest, parts)];
    return [...rows, ...byGroup, ...all].reduce((most, deviation) => Math.max(most, deviation), 0);
}
function lackingCells(classes, { parts }, { names }, cells) {
    return cells.flatMap((row, code) => row.some((cell) => cell > 0)
        ? activeParts(parts).flatMap((part) => row[part] === 0 ? [{ class: classes[code], split: names[part] }] : [])
        : []);
}

;// CONCATENATED MODULE: ./build/js/split/assignment/differences.js

const MOST_DIFFERENCES = 10;
function differences_addDifference(differences, text) {
    differences.count++;
    if (differences.first.length < MOST_DIFFERENCES)
        differences.first.push(text);
}
/** Describes a position in an index file whose id is not in the same split of the file. */
function differences_positionProblem({ ids, size }, position, split) {
    if (position >= size)
        return `position ${position} of ${split} does not exist in the dataset`;
    return `position ${position} of ${split} is '${textAt(ids, position)}', which is not in the ids of ${split}`;
}
/** Returns every position that an index file lists in a split that does not contain the id of that row. */
function* differences_misplacedPositions({ positions }, rowsOfParts, size) {
    const partOfRow = new Int32Array(size).fill(-1);
    for (const [part, rows] of rowsOfParts.entries())
        for (const row of rows)
            if (row >= 0)
                partOfRow[row] = part;
    for (const [part, listed] of positions.entries()) {
        for (const position of listed)
            if (partOfRow[position] !== part)
                yield { position, part };
    }
}

;// CONCATENATED MODULE: ./build/js/split/audit/verify_rules.js






/**
 * Adds what does not match to the differences. Returns whether the cut points are those of a fresh split of the
 * dataset.
 */
function verify_rules_verifyRules({ table, config, settings, file, base }, differences) {
    compareRecordedCounts(file, { size: table.size, counts: countsByClass(table) }, differences);
    if (base !== undefined)
        compareWithBase({ table, config, settings, file, base }, differences);
    return sameCuts(file.cuts, freshCuts(tableToSplit(table), settings));
}
/** Adds where the counts of a file differ from those of the dataset. */
function compareRecordedCounts(file, { size, counts: now }, differences) {
    const { samples, counts } = file.dataset;
    if (samples !== size) {
        differences_addDifference(differences, `the file was written for ${wording_counted(samples, 'sample')}, and the dataset has ${wording_formatCount(size)}`);
    }
    for (const name of new Set([...counts.keys(), ...now.keys()])) {
        const [before, after] = [counts.get(name) ?? 0, now.get(name) ?? 0];
        if (before !== after)
            differences_addDifference(differences, `'${name}' has ${wording_counted(before, 'sample')} in the file and ${wording_formatCount(after)} in the dataset`);
        const hasCuts = file.cuts.kind === 'all' || file.cuts.byClass.has(name);
        if (after > 0 && !hasCuts)
            differences_addDifference(differences, `'${name}' has no cut points in the file`);
    }
}
function compareWithBase({ table, config, settings, file, base }, differences) {
    if (base === undefined)
        return;
    const request = { table, config, head: file, base, rebalance: false, rules: true };
    const { plan, table: grouped } = expectedSplit(request);
    const before = differences.count;
    if (file.generation !== plan.generation) {
        addDifference(differences, `the generation is ${file.generation} but should be ${plan.generation}`);
    }
    if (base.generation === file.generation) {
        const { examples, total } = movesBetween(base, grouped, growRules(grouped, settings, file));
        for (const { id, from, to } of examples)
            addDifference(differences, `'${id}' is in ${to} but was in ${from}`);
        differences.count += total - examples.length;
    }
    if (differences.count === before && plan.cuts !== undefined && !sameCuts(file.cuts, plan.cuts)) {
        addDifference(differences, `the cut points do not match ${plan.origin === 'grown' ? 'those on the base' : 'the rules'}`);
    }
}
/** Whether two files divide every hash alike. */
function sameCuts(a, b) {
    if (a.kind === 'all' || b.kind === 'all')
        return a.kind === 'all' && b.kind === 'all' && a.cuts.join() === b.cuts.join();
    const names = new Set([...a.byClass.keys(), ...b.byClass.keys()]);
    return [...names].every((name) => a.byClass.get(name)?.join() === b.byClass.get(name)?.join());
}
/** Whether a file with more classes still has the cut points of another. */
function keepsCuts(before, after) {
    if (before.kind === 'all' || after.kind === 'all')
        return sameCuts(before, after);
    const kept = [...after.byClass].filter(([name]) => before.byClass.has(name));
    return sameCuts(before, { kind: 'classes', byClass: new Map(kept) });
}

;// CONCATENATED MODULE: ./build/js/split/index_file/rules_file.js

const RULES_VERSION = 1;
/** The bytes of a rules file. */
function writeRulesFile({ size, counts, plan, cuts, recorded }) {
    const lines = [
        `"version": ${RULES_VERSION}`,
        `"generation": ${plan.generation}`,
        `"rule": ${JSON.stringify(describeRule(cuts, plan))}`,
        `"config": ${recorded}`,
        `"dataset": { "samples": ${size}, "counts": ${jsonObject(counts, String)} }`,
        `"cuts": ${cuts.kind === 'all' ? jsonCuts(cuts.cuts) : jsonObject(cuts.byClass, jsonCuts)}`,
    ];
    return new TextEncoder().encode(`{\n  ${lines.join(',\n  ')}\n}\n`);
}
function describeRule(cuts, { group, settings: { hash } }) {
    if (group !== null)
        return `${hash}(seed:group)`;
    return cuts.kind === 'all' ? `${hash}(seed:id)` : `${hash}(seed:id) per class`;
}
/** The number of labelled samples by class, without empty classes. */
function rules_file_countsByClass({ classes, labels }) {
    const counts = countCodes(labels, classes.length);
    return new Map(classes.flatMap((name, code) => (counts[code] ? [[name, counts[code]]] : [])));
}
function jsonObject(entries, text) {
    const parts = Array.from(entries, ([key, value]) => `${JSON.stringify(key)}: ${text(value)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
function jsonCuts(cuts) {
    return `[${cuts.map(jsonCut).join(', ')}]`;
}
function jsonCut(cut) {
    return cut === null ? 'null' : `"${cut.toString(16).padStart(32, '0')}"`;
}

;// CONCATENATED MODULE: ./build/js/dataset/table/label_sets.js
/** The code of a sample without a label. It is in no class and in no split. */
const label_sets_UNLABELLED = -1;
/**
 * The code of a sample of a multi-label dataset that is labelled with no class at all, such as a one-hot row of zeros.
 */
const EMPTY_SET = (/* unused pure expression or super */ null && (-2));
/** The codes of a row's set, which must not be changed. */
function label_sets_setOfRow({ offsets, codes }, row) {
    return codes.subarray(offsets[row], offsets[row + 1]);
}
/**
 * Collects the rows with each label in one counting pass, each label's rows in the given order.
 *
 * @param order The rows to collect.
 */
function rowsByLabel({ offsets, codes }, order, labelCount) {
    const starts = new Int32Array(labelCount + 1);
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        for (let at = offsets[row]; at < offsets[row + 1]; at++) {
            const label = codes[at];
            starts[label + 1] = starts[label + 1] + 1;
        }
    }
    for (let label = 0; label < labelCount; label++) {
        starts[label + 1] = starts[label + 1] + starts[label];
    }
    const next = starts.slice();
    const rows = new Int32Array(starts[labelCount]);
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        for (let at = offsets[row]; at < offsets[row + 1]; at++) {
            const label = codes[at];
            rows[next[label]] = row;
            next[label] = next[label] + 1;
        }
    }
    return { rows, starts };
}
/**
 * Counts the different label sets, and the samples with an empty set.
 *
 * @param labels The first code of each sample, as in a table.
 */
function countLabelSets(labels, labelSets) {
    let empty = 0;
    for (const label of labels)
        if (label === EMPTY_SET)
            empty++;
    return { distinct: countDistinct(labels, labelSets), empty };
}
/**
 * A hash table of rows with linear probing, because a text per row takes ten times as long with a million rows. A free
 * slot contains -1. Every set is seen at least once, so the table never has more rows than half of its slots.
 */
function countDistinct(labels, sets) {
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * labels.length)))).fill(-1);
    const mask = slots.length - 1;
    let distinct = 0;
    for (let row = 0; row < labels.length; row++) {
        if (labels[row] === label_sets_UNLABELLED)
            continue;
        let slot = hashOfSet(sets, row) & mask;
        while (slots[slot] !== -1 && !isSameSet(sets, slots[slot], row))
            slot = (slot + 1) & mask;
        if (slots[slot] !== -1)
            continue;
        slots[slot] = row;
        distinct++;
    }
    return distinct;
}
/** FNV-1a over the codes, with its high bits folded into the low bits that select the slot. */
function hashOfSet({ offsets, codes }, row) {
    const end = offsets[row + 1];
    let hash = 0x811c9dc5;
    for (let i = offsets[row]; i < end; i++)
        hash = Math.imul(hash ^ codes[i], 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
}
/** Whether two rows have the same labels. */
function isSameSet({ offsets, codes }, a, b) {
    const [startA, startB] = [offsets[a], offsets[b]];
    const length = offsets[a + 1] - startA;
    if (length !== offsets[b + 1] - startB)
        return false;
    for (let i = 0; i < length; i++)
        if (codes[startA + i] !== codes[startB + i])
            return false;
    return true;
}
/** Returns `label` for datasets whose samples have sets of labels, and `class` for all others. */
function classNoun({ multiLabel }) {
    return multiLabel ? { one: 'label', many: 'labels' } : { one: 'class', many: 'classes' };
}

;// CONCATENATED MODULE: ./build/js/engines/rules/counting_table.js

/** A table with one row per class, which represents all its samples. It has no ids. */
function tableOfCounts({ classes, counts, unlabelled }, source) {
    const size = classes.length + 1;
    return {
        size,
        classes,
        labels: Int32Array.from([...classes.keys(), label_sets_UNLABELLED]),
        weights: Float64Array.from([...counts, unlabelled]),
        ids: textColumn(new Array(size).fill('')),
        sources: [{ name: source, start: 0, end: size }],
    };
}

;// CONCATENATED MODULE: ./build/js/split/groups/group_summary.js



function group_summary_groupSummary(table, plan, settings) {
    const strata = strataOf(table, settings);
    const units = groupUnits(table, strata, settings);
    const oversized = oversizedGroup(units.sizes, plan, settings);
    const first = units.sizes[0];
    return {
        summary: {
            key: table.groups.key,
            noun: table.groups.noun,
            count: units.count,
            splitGroups: unitsInSeveralSplits(units.ofRow, units.count, plan.assignment),
            ...(oversized && { oversized: nameUnit(units.names, oversized) }),
        },
        commonSize: units.sizes.every((size) => size === first) ? first : undefined,
        largest: units.sizes.reduce((most, size) => Math.max(most, size), 0),
        largestOfStratum: largestOfStratum(units, strata.sizes.length),
    };
}
function largestOfStratum({ strata, counts }, count) {
    const largest = new Int32Array(count);
    for (const [i, code] of strata.entries())
        largest[code] = Math.max(largest[code], counts[i]);
    return largest;
}
function nameUnit(names, { unit, size, split }) {
    return { name: textAt(names, unit), size, split };
}
const SEVERAL_SPLITS = (/* unused pure expression or super */ null && (-2));
function unitsInSeveralSplits(ofRow, count, assignment) {
    const partOfUnit = new Int16Array(count).fill(NO_SPLIT);
    for (let row = 0; row < ofRow.length; row++) {
        const unit = ofRow[row];
        const part = assignment[row];
        if (unit < 0 || part === NO_SPLIT)
            continue;
        const known = partOfUnit[unit];
        if (known === NO_SPLIT)
            partOfUnit[unit] = part;
        else if (known !== part)
            partOfUnit[unit] = SEVERAL_SPLITS;
    }
    return partOfUnit.filter((part) => part === SEVERAL_SPLITS).length;
}
/** The largest group if it has more samples than the target of a split, with the largest such split. */
function oversizedGroup(sizes, plan, settings) {
    const total = sizes.reduce((a, b) => a + b, 0);
    const unit = sizes.reduce((best, size, i) => (size > sizes[best] ? i : best), 0);
    const size = sizes[unit] ?? 0;
    const split = outgrownSplit(size, total, plan, settings);
    return split === undefined ? undefined : { unit, size, split };
}
/** The split with the largest target that a group of this size exceeds. */
function outgrownSplit(size, total, { names }, { parts }) {
    const targets = idealSizes(total, parts);
    const outgrown = targets.flatMap((target, part) => (target > 0 && size > target ? [part] : []));
    if (outgrown.length === 0)
        return undefined;
    return names[outgrown.reduce((a, b) => (targets[b] > targets[a] ? b : a))];
}

;// CONCATENATED MODULE: ./build/js/engines/rules/group_figures.js



/** Figures about the groups of a table. The hash of a group decides, so none is in two splits. */
async function measureGroups({ connection, rows, tally }, key, settings) {
    const total = tally.counts.reduce((a, b) => a + b, 0);
    const [[count, least, most] = []] = await connection.rows(groupStatement(rows));
    const largest = numberOf(most);
    const crowded = new Map((await connection.rows(crowdedStatement(rows))).map(([label, n]) => [label, numberOf(n)]));
    const split = outgrownSplit(largest, total, { names: settings_SPLIT_NAMES }, settings);
    const oversized = split === undefined ? undefined : { size: largest, split, name: await nameOfLargest() };
    return {
        summary: { key, noun: 'groups', count: numberOf(count), splitGroups: 0, ...(oversized && { oversized }) },
        commonSize: numberOf(least) === largest ? largest : undefined,
        largest,
        largestOfStratum: Int32Array.from(tally.classes, (name) => crowded.get(name) ?? 0),
    };
    async function nameOfLargest() {
        const [[name] = []] = await connection.rows(largestStatement(rows));
        return name ?? '';
    }
}

;// CONCATENATED MODULE: ./build/js/engines/rules/split_table.js







/** The group key that a rules file records. */
function groupOf({ rows }) {
    return rows.group ?? null;
}
/** The split that a table should have: fresh, or with the cut points of an earlier file. */
async function planOfTable(table, question) {
    const { config, rebalance, name, command } = question;
    const settings = settings_splitSettings(config);
    const [head, base] = [question.head, question.base].map((file) => onlyRules(file, question));
    const fresh = async (generation) => ({
        plan: { ...(await freshPlanOf(table, settings)), generation },
        settingsChanged: [],
    });
    const earlier = base ?? head;
    if (earlier === undefined)
        return fresh(1);
    const counted = tableOfCounts(table.tally, '');
    const isAgain = head !== undefined && base !== undefined && head.generation > base.generation;
    if (rebalance || (isAgain && other_dataset_whyOfAnotherDataset(counted, head) === undefined))
        return fresh(earlier.generation + 1);
    const other = other_dataset_whyOfAnotherDataset(counted, earlier);
    if (other !== undefined)
        throw new errors_InputError(`Cannot use '${name}': it belongs to another dataset (${other}). Use another index file, or split again from scratch with \`${command} --rebalance\`.`);
    const settingsChanged = expected_settingsUnlikeFile(settings, groupOf(table), earlier.config, earlier.names);
    if (settingsChanged.length > 0)
        return { plan: planWith(table, settings, earlier.cuts, earlier), settingsChanged };
    return { plan: await grownPlanOf(table, settings, earlier), settingsChanged };
}
function onlyRules(file, { name, command }) {
    if (file === undefined || file.kind === 'rules')
        return file;
    throw new errors_InputError(`Cannot use '${name}': it lists samples, and a database is split by cut points. Delete the file, and run \`${command}\`.`);
}
async function freshPlanOf(table, settings) {
    const cuts = await cutsOfTable(table, settings);
    const { counts } = table.tally;
    const sizes = settings.stratified ? counts : [counts.reduce((a, b) => a + b, 0)];
    const { rounding, reason } = table.rows.group === undefined ? rounding_roundQuotas(sizes, settings.parts, settings.rounding) : roundingOfGroups(settings);
    const { roundingReason: _, ...plan } = planWith(table, settings, cuts);
    return { ...plan, rounding, roundingReason: reason, origin: 'fresh' };
}
/** The split with the cut points of an earlier file. A new class gets its own. */
async function grownPlanOf(table, settings, earlier) {
    const { cuts, config } = earlier;
    const isKnown = (name) => cuts.kind === 'all' || cuts.byClass.has(name);
    const all = table.tally.classes.every(isKnown)
        ? cuts
        : withAddedCuts(cuts, await cutsOfTable(table, { ...settings, rounding: config.rounding }));
    return planWith(table, settings, all, earlier);
}
function planWith(table, settings, cuts, earlier) {
    return {
        names: settings_SPLIT_NAMES,
        assignment: new Int16Array(0),
        placed: [],
        gone: 0,
        settings,
        group: groupOf(table),
        cuts,
        generation: earlier?.generation ?? 1,
        rounding: earlier?.config.rounding ?? 'class',
        roundingReason: rounding_KEPT_ROUNDING_REASON,
        origin: 'grown',
    };
}
/** The sizes of the splits. */
async function summaryOfTable(table, plan, config) {
    const { tally } = table;
    const cells = await cellsOfTable(table, plan.cuts ?? { kind: 'all', cuts: [null, null] });
    const totals = settings_SPLIT_NAMES.map((_, part) => cells.reduce((sum, row) => sum + (row[part] ?? 0), 0));
    const settings = settings_splitSettings(config);
    const grouped = plan.group === null ? {} : { groups: await measureGroups(table, plan.group, settings) };
    const total = totals.reduce((a, b) => a + b, 0);
    return summarizeCells({ classes: tally.classes, multiLabel: false, cells, totals, total, ...grouped }, settings, plan);
}
/** The samples that are in another split than under an earlier file. Only their number is known. */
async function movesInTable(table, earlier, plan) {
    const frozen = earlier.config.frozen ?? [];
    const moves = { total: 0, testToTrain: 0, examples: [] };
    const before = { hashing: earlier.config, group: earlier.config.group, cuts: earlier.cuts };
    const after = { hashing: plan.settings, group: plan.group, cuts: plan.cuts ?? earlier.cuts };
    const isSame = before.hashing.seed === after.hashing.seed &&
        before.hashing.hash === after.hashing.hash &&
        before.group === after.group &&
        sameCuts(before.cuts, after.cuts);
    if (isSame || plan.origin === 'grown')
        return { ...moves, ...(frozen.length > 0 && { fromFrozen: 0 }) };
    let fromFrozen = 0;
    for (const [from, to, n] of await table.connection.rows(moveStatement(table.rows, before, after))) {
        if (from === to || from === null || from === undefined || to === null)
            continue;
        moves.total += numberOf(n);
        if (from === 'test' && to === 'train')
            moves.testToTrain += numberOf(n);
        if (frozen.some((name) => name === from))
            fromFrozen += numberOf(n);
    }
    return { ...moves, ...(frozen.length > 0 && { fromFrozen }) };
}
/** What a split from scratch would be, and how many samples it would move, if the shares have drifted. */
async function freshInstead(table, earlier, { plan, summary, config }) {
    if (plan.origin === 'fresh' || !hasDrifted(summary))
        return undefined;
    const fresh = await freshPlanOf(table, plan.settings);
    const improved = await summaryOfTable(table, fresh, config);
    if (improved.largestDeviation.share >= summary.largestDeviation.share)
        return undefined;
    return { summary: improved, moves: await movesInTable(table, earlier, fresh) };
}
/** The bytes of the rules file. */
function rulesFileOf({ tally }, plan, config) {
    const { classes, counts, total } = tally;
    const byClass = new Map(classes.map((name, code) => [name, counts[code] ?? 0]));
    const recorded = recordedConfig(plan, config);
    return writeRulesFile({
        size: total,
        counts: byClass,
        plan,
        cuts: plan.cuts ?? { kind: 'all', cuts: [null, null] },
        recorded,
    });
}

;// CONCATENATED MODULE: ./build/js/split/audit/verify.js







/**
 * Compares an index file with the dataset: settings, ids, positions, digest and balanced samples. With a base, also
 * checks that no sample has moved and that new ids are in the expected splits.
 *
 * @throws {InputError} if it is a rules file and samples have several labels each.
 */
function verifySplit(asked) {
    const { file, base } = asked;
    const config = keepingStrategy(asked.config, base ?? file);
    const request = { ...asked, config };
    const settings = splitSettings(config, foldsOf(file));
    const differences = { first: [], count: 0 };
    const other = whyOfAnotherDataset(request.table, file);
    if (other !== undefined) {
        addDifference(differences, `it belongs to another dataset: ${other}`);
        return { ...conclude(differences, false, base), kind: 'other dataset', settingsChanged: [], idsInSeveralSplits: [] };
    }
    const table = tableToSplit(request.table, file.config.group);
    compareSettings({ settings, group: table.groups?.key ?? null, config, file }, differences);
    const settingsChanged = settingsSince(base ?? file, request);
    if (file.kind === 'rules') {
        const isFresh = verifyRules({ ...request, settings, file, base }, differences);
        const splits = { table, plan: growRules(table, settings, file) };
        return { ...conclude(differences, isFresh, base), settingsChanged, idsInSeveralSplits: [], splits };
    }
    const rows = matchLists(file.ids, table.ids, settings);
    const plan = planOfFile({ table, file, rows, settings }, differences);
    comparePositions({ table, file, rows, settings }, differences);
    compareDataset(table, file, differences);
    if (differences.count === 0)
        compareBalance({ table, plan, config }, file.balance, differences);
    if (base !== undefined)
        verify_compareWithBase({ ...request, file, base }, plan, differences);
    const fresh = differences.count === 0 && isFresh(request.table, settings, plan);
    return {
        ...conclude(differences, fresh, base),
        settingsChanged,
        idsInSeveralSplits: idsInSeveralSplits(table, { codes: plan.assignment, names: plan.names }),
        splits: { table, plan },
    };
}
/** What the differences mean. */
function conclude(differences, isFresh, base) {
    const kind = differences.count > 0 ? 'mismatch' : isFresh ? 'fresh' : 'grown';
    return { kind, differences: differences.first, differenceCount: differences.count, proven: base !== undefined };
}
function settingsSince({ config: recorded, names }, { table, config, file }) {
    const group = tableToSplit(table, recorded.group).groups?.key ?? null;
    return settingsUnlikeFile(splitSettings(config, foldsOf(file)), group, recorded, names).map(({ key }) => key);
}
/** Adds the settings that differ from those of a file. */
function compareSettings({ settings, group, config, file }, differences) {
    const changed = expected_settingsUnlikeFile(settings, group, file.config, file.names);
    for (const { key, before, after } of [...changed, ...balancingChanges(config, file)]) {
        differences_addDifference(differences, `${key} is ${before} in the file and ${after} in the config`);
    }
    if (file.config.frozen === undefined && settings.frozen !== undefined) {
        differences_addDifference(differences, `frozen_splits is not in the file and is ${settings.frozen.join(', ')} in the config`);
    }
}
/** The split that the ids of the file assign to this dataset. Adds ids and samples that are missing to the differences. */
function planOfFile({ table, file, rows: lists, settings }, differences) {
    const assignment = new Int16Array(table.size).fill(NO_SPLIT);
    for (const [part, rows] of lists.entries()) {
        for (const [i, row] of rows.entries()) {
            if (row >= 0 && table.labels[row] !== UNLABELLED)
                assignment[row] = part;
            else {
                const where = `'${textAt(file.ids[part], i)}' is in ${file.names[part]}`;
                addDifference(differences, row < 0 ? `${where} but not in the dataset` : `${where} but has no label`);
            }
        }
    }
    for (let row = 0; row < table.size; row++) {
        if (table.labels[row] === UNLABELLED || assignment[row] !== NO_SPLIT)
            continue;
        addDifference(differences, `'${textAt(table.ids, row)}' is not in any split of the file`);
    }
    const { rounding, group } = file.config;
    const { names, generation } = file;
    return {
        names,
        assignment,
        generation,
        rounding,
        roundingReason: '',
        origin: 'grown',
        placed: [],
        gone: 0,
        settings,
        group,
    };
}
function comparePositions({ table, file, rows: lists }, differences) {
    for (const { position, part } of misplacedPositions(file, lists, table.size)) {
        addDifference(differences, positionProblem(table, position, String(file.names[part])));
    }
}
function compareDataset(table, { dataset }, differences) {
    if (dataset.samples !== table.size) {
        addDifference(differences, `the file was written for ${counted(dataset.samples, 'sample')}, and the dataset has ${formatCount(table.size)}`);
    }
    else if (dataset.digest !== datasetDigest(table)) {
        addDifference(differences, "the dataset's digest is different because its ids or their order have changed");
    }
}
function compareBalance(request, found, differences) {
    const expected = trainingBalance(request);
    const key = expected?.kind === 'weights' ? 'train_weights' : 'train_balanced';
    if (expected === undefined) {
        if (found !== undefined)
            addDifference(differences, 'the training split is balanced but should not be');
    }
    else if (found?.kind !== expected.kind)
        addDifference(differences, `'${key}' is missing`);
    else if (valuesOf(found).join() !== valuesOf(expected).join()) {
        addDifference(differences, `'${key}' does not match the result of balancing`);
    }
}
function valuesOf(balance) {
    return balance.kind === 'rows' ? balance.rows : balance.weights;
}
function verify_compareWithBase({ table, config, file, base }, { assignment, names }, differences) {
    if (base === undefined)
        return;
    const { plan } = expectedSplit({
        table,
        config,
        head: file,
        base,
        rebalance: false,
        folds: foldsOf(file),
        rules: false,
    });
    const placed = new Set(plan.placed);
    for (const [row, part] of plan.assignment.entries()) {
        const found = assignment[row];
        if (found === part || found === NO_SPLIT)
            continue;
        const verb = placed.has(row) || plan.origin === 'fresh' ? 'belongs in' : 'was in';
        addDifference(differences, `'${textAt(table.ids, row)}' is in ${names[found]} but ${verb} ${plan.names[part]}`);
    }
    if (file.generation !== plan.generation) {
        addDifference(differences, `the generation is ${file.generation} but should be ${plan.generation}`);
    }
}
function isFresh(table, settings, { group, ...plan }) {
    const { assignment, rounding, generation } = plan;
    const fresh = freshSplit(tableToSplit(table), settings, generation);
    return (fresh.group === group &&
        fresh.rounding === rounding &&
        fresh.assignment.every((part, row) => assignment[row] === part));
}

;// CONCATENATED MODULE: ./build/js/engines/rules/verify_table.js





/** Compares a rules file with a table: settings, counts and cut points, and with the file on the base. */
async function verifyTable(table, asked) {
    const { file, base } = asked;
    const config = recorded_balancing_keepingStrategy(asked.config, base ?? file);
    const settings = settings_splitSettings(config);
    const differences = { first: [], count: 0 };
    const other = other_dataset_whyOfAnotherDataset(tableOfCounts(table.tally, ''), file);
    if (other !== undefined) {
        differences_addDifference(differences, `it belongs to another dataset: ${other}`);
        return { ...conclude(differences, false, base), kind: 'other dataset', settingsChanged: [], idsInSeveralSplits: [] };
    }
    const group = groupOf(table);
    compareSettings({ settings, group, config, file }, differences);
    const since = base ?? file;
    const settingsChanged = expected_settingsUnlikeFile(settings, group, since.config, since.names).map(({ key }) => key);
    const { classes, counts, total } = table.tally;
    const byClass = new Map(classes.map((name, code) => [name, counts[code] ?? 0]));
    compareRecordedCounts(file, { size: total, counts: byClass }, differences);
    if (base !== undefined)
        await verify_table_compareWithBase(table, { ...asked, config, base }, differences);
    const isFresh = sameCuts(file.cuts, await cutsOfTable(table, settings));
    return { ...conclude(differences, isFresh, base), settingsChanged, idsInSeveralSplits: [] };
}
async function verify_table_compareWithBase(table, { config, file, base, name, command }, differences) {
    const { plan } = await planOfTable(table, { config, head: file, base, rebalance: false, name, command });
    const before = differences.count;
    if (file.generation !== plan.generation)
        differences_addDifference(differences, `the generation is ${file.generation} but should be ${plan.generation}`);
    if (base.generation === file.generation && base.kind === 'rules') {
        const own = { ...(await grownPlanOf(table, settings_splitSettings(config), file)), origin: 'fresh' };
        const { total } = await movesInTable(table, base, own);
        if (total > 0)
            differences_addDifference(differences, `${wording_counted(total, 'sample is', 'samples are')} in another split than on the base`);
    }
    if (differences.count === before && plan.cuts !== undefined && !sameCuts(file.cuts, plan.cuts))
        differences_addDifference(differences, `the cut points do not match ${plan.origin === 'grown' ? 'those on the base' : 'the rules'}`);
}

;// CONCATENATED MODULE: ./build/js/engines/travelling_rows.js

/**
 * Says how many rows PostgreSQL fetches from the servers behind it to run a statement that counts, because they do not count
 * themselves. Nothing is said if they do, or if there are none.
 */
async function noteOnTravellingRows(connection, engine, statement) {
    if (engine !== 'postgres')
        return [];
    const [[plan] = []] = await connection.rows(`EXPLAIN (VERBOSE, FORMAT JSON) ${statement}`);
    const fetching = foreignScans(JSON.parse(plan ?? '[]')).filter(({ Relations = '' }) => !Relations.startsWith('Aggregate'));
    if (fetching.length === 0)
        return [];
    const rows = fetching.reduce((sum, node) => sum + (node['Plan Rows'] ?? 0), 0);
    const message = `The server fetches about ${wording_formatCount(rows)} rows of ${wording_counted(fetching.length, 'foreign table')} for each count, because the ` +
        'servers of these tables do not count them. They do if labels.table is partitioned over them, the user can read each ' +
        'partition, and labels.id, labels.label and labels.group are of the type text.';
    return [{ level: 'note', message }];
}
function foreignScans(plans) {
    const below = (node) => [
        ...(node['Node Type'] === 'Foreign Scan' ? [node] : []),
        ...(node.Plans ?? []).flatMap(below),
    ];
    return plans.flatMap(({ Plan }) => below(Plan));
}

;// CONCATENATED MODULE: ./build/js/engines/view.js


/** The columns of a view of ours, in the order of their names. */
const OURS = 'id,label,split';
/**
 * Checks that there is nothing with the name of the view, or a view of ours.
 *
 * @throws {InputError} if there is something else, which is not replaced.
 */
async function refuseForeignView(connection, { engine, database }, view) {
    const found = await COLUMNS[engine](connection, view, database);
    if (found.length === 0)
        return;
    const isView = found.every(([kind]) => kind === 'v' || kind === 'View' || kind === 'VIEW');
    const columns = found.map(([, name]) => name ?? '').sort();
    if (!isView || columns.join() !== OURS)
        throw new errors_InputError(`Cannot create the view '${view.join('.')}': there is something else of that name, which is not replaced. Rename it.`);
}
/** What is there, and each of its columns. */
const COLUMNS = {
    postgres: (connection, view) => {
        const { identifier, literal } = DIALECTS.postgres;
        const name = literal(view.map(identifier).join('.'));
        return connection.rows(`SELECT c.relkind::text, a.attname FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid WHERE c.oid = to_regclass(${name}) AND a.attnum > 0 AND NOT a.attisdropped`);
    },
    clickhouse: async (connection, view, current) => {
        const { literal } = DIALECTS.clickhouse;
        const [name = '', database = current] = view.toReversed();
        const place = (key) => `database = ${literal(database)} AND ${key} = ${literal(name)}`;
        const [[kind = null] = []] = await connection.rows(`SELECT engine FROM system.tables WHERE ${place('name')}`);
        const columns = await connection.rows(`SELECT name FROM system.columns WHERE ${place('table')}`);
        return columns.map(([column = null]) => [kind, column]);
    },
    duckdb: (connection, view) => {
        const { literal } = DIALECTS.duckdb;
        const [name = '', schema = 'main'] = view.toReversed();
        const place = `table_name = ${literal(name)} AND table_schema = ${literal(schema)}`;
        return connection.rows(`SELECT (SELECT min(table_type) FROM information_schema.tables WHERE ${place}), column_name FROM information_schema.columns WHERE ${place}`);
    },
};

;// CONCATENATED MODULE: ./build/js/engines/open_engine.js









/**
 * The table that a config names.
 *
 * @param secret The URL of the database with a user and a password, if there is one.
 * @throws {InputError} if the URL or the settings cannot be used.
 */
function openEngine(config, secret) {
    const address = addressOf(config.data.datasetPath, secret);
    const table = tableName(config);
    const rows = rowsOf(config, address.engine);
    const connected = async (use, writes = false) => {
        const connection = await connectTo(address, table.join('.'), writes);
        try {
            return await use(connection, { ...rows, from: await partitionsOf(connection, address.engine, rows, table) });
        }
        finally {
            await connection.close();
        }
    };
    const counted = (use) => twice(table.join('.'), () => connected(async (connection, asked) => {
        const isUnique = await isUniqueId(connection, address.engine, asked, table);
        const notes = await noteOnTravellingRows(connection, address.engine, prefixStatement(asked, 1));
        const one = await countTable(connection, asked, isUnique);
        return use(one, [...groupNotes(one), ...notes]);
    }));
    const datasetOf = (tally, notes = []) => ({
        ...databaseDataset(config, address, tally),
        notes,
    });
    return {
        counts: () => connected(async (connection, asked) => {
            const notes = await noteOnTravellingRows(connection, address.engine, countStatement(asked));
            const tally = await tallyClasses(connection, asked);
            return datasetOf(tally, [...groupNotes({ rows: asked, tally }), ...notes]);
        }),
        split: (question) => counted(async (one, notes) => {
            const { plan, settingsChanged } = await planOfTable(one, question);
            const earlier = question.base ?? question.head;
            const summary = await summaryOfTable(one, plan, config);
            const isCompared = earlier?.kind === 'rules' && settingsChanged.length === 0;
            const moves = isCompared ? { moves: await movesInTable(one, earlier, plan) } : {};
            const instead = isCompared && (await freshInstead(one, earlier, { plan, summary, config }));
            const file = rulesFileOf(one, plan, question.config);
            return {
                dataset: datasetOf(one.tally, notes),
                split: { plan, settingsChanged, summary, ...moves, ...(instead && { instead }), file },
            };
        }),
        verify: (question) => counted(async (one, notes) => ({
            dataset: datasetOf(one.tally, notes),
            verification: await verifyTable(one, question),
        })),
        viewSql: (cuts, dialect) => {
            const name = dialectNamed(dialect ?? address.engine);
            const asked = rowsOf(config, name);
            const statements = DIALECTS[name].viewStatements(viewOf(asked, table), splitSelect(asked, cuts));
            const remark = statements.length > 1 ? '-- The first statement removes the view of an earlier run.\n' : '';
            return `${remark}${statements.join(';\n')};\n`;
        },
        apply: (cuts) => connected(async (connection) => {
            await refuseForeignView(connection, address, viewName(table));
            for (const statement of rows.dialect.viewStatements(viewOf(rows, table), splitSelect(rows, cuts)))
                await connection.rows(statement);
            return viewName(table).join('.');
        }, true),
    };
}
function groupNotes({ rows, tally }) {
    return rows.group === undefined ? [] : ungroupedNotes(tally.ungrouped, tally.total, 'groups');
}
/** Counts again if the table has changed in between. */
async function twice(table, run) {
    for (let attempt = 1;; attempt++) {
        try {
            return await run();
        }
        catch (error) {
            if (!(error instanceof TableChanged))
                throw error;
            if (attempt > 1)
                throw new errors_InputError(`Cannot count '${table}': it changes while it is read. Run again when nothing writes to it.`);
        }
    }
}
function dialectNamed(name) {
    if (Object.hasOwn(DIALECTS, name))
        return name;
    throw new errors_InputError(`Cannot use '${name}' for --dialect: it must be one of ${Object.keys(DIALECTS).join(', ')}`);
}
function tableName({ labels: { table = '' } }) {
    return typeof table === 'string' ? table.split('.') : table;
}
function rowsOf({ data, labels }, name) {
    const dialect = DIALECTS[name];
    const { id, label, group, where } = labels;
    return {
        dialect,
        hashing: data,
        from: [
            tableName({ labels })
                .map(dialect.identifier)
                .join('.'),
        ],
        id: String(id),
        label: String(label),
        ...(group !== undefined && { group: String(group) }),
        ...(where !== undefined && { where }),
    };
}
function viewOf({ dialect }, table) {
    return viewName(table).map(dialect.identifier).join('.');
}
function viewName(table) {
    return [...table.slice(0, -1), `${table.at(-1)}_split`];
}
function databaseDataset({ labels }, address, tally) {
    const table = tableName({ labels }).join('.');
    const { title } = DIALECTS[address.engine];
    return {
        table: tableOfCounts(tally, table),
        layout: {
            kind: 'database',
            files: [],
            description: `${title}: classes from column '${labels.label}' of table '${table}', ids from column '${labels.id}'`,
            detected: false,
            stableIds: true,
            settings: [],
        },
        notes: [],
        records: async () => {
            throw new errors_InputError('Cannot read the rows: they stay in the database.');
        },
    };
}

var __webpack_exports__openEngine = __webpack_exports__.F;
export { __webpack_exports__openEngine as openEngine };
