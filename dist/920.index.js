export const id = 920;
export const ids = [920];
export const modules = {

/***/ 88920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLog: () => (/* binding */ readLog)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14620);




/** Largest log that is read, unpacked; a string of Node.js can hold hardly more. */
const LARGEST = 512 * 1000 * 1000;
/** How compressed files begin, and what their text is. */
const formats = [
    {
        name: 'gzip',
        magic: '1f8b',
        // A log that was cut off is read as far as it goes.
        unpack: (packed, maxOutputLength) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzipSync)(packed, { maxOutputLength, finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.Z_SYNC_FLUSH }),
    },
    {
        name: 'zstd',
        magic: '28b52ffd',
        unpack: unpackedByZstd,
    },
    { name: 'xz', magic: 'fd377a585a00', unpack: unpackedByXz },
];
const unreadable = [
    ['bzip2', '425a68'],
    ['lz4', '04224d18'],
    ['zip', '504b0304'],
];
/**
 * Reads a log as text, one character a byte, unless it is UTF-16.
 *
 * @param path  a file, compressed by gzip, xz, zstd or not at all; `-` is standard input
 * @throws {ConfigurationError} if there is none, it is compressed otherwise, broken or too long
 */
function readLog(path, largest = LARGEST) {
    const bytes = unpacked(bytesOf(path), path, largest);
    if (bytes.length > largest)
        throw tooLong(path, largest);
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return bytes.toString('utf16le');
    return bytes.toString('latin1');
}
function bytesOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path === '-' ? 0 : path);
    }
    catch (error) {
        const { code } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`oops: ${nameOf(path)} cannot be read (${code}); give a console log or dmesg`);
    }
}
function unpacked(bytes, path, largest) {
    const head = bytes.subarray(0, 8).toString('hex');
    const other = unreadable.find(([, magic]) => head.startsWith(magic));
    if (other) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`oops: ${nameOf(path)} is compressed by ${other[0]}, which is not read; unpack it first, or use gzip, xz or zstd`);
    }
    const format = formats.find(({ magic }) => head.startsWith(magic));
    if (!format)
        return bytes;
    try {
        const text = format.unpack(bytes, largest);
        if (text.length === 0)
            throw new Error('nothing of it can be read');
        return text;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1)
            throw error;
        const { code, message } = error;
        if (code === 'ERR_BUFFER_TOO_LARGE' || code === 'ENOBUFS')
            throw tooLong(path, largest);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`oops: ${nameOf(path)} cannot be unpacked as ${format.name}: ${message}`);
    }
}
/** Frame after frame, as a log has them that was compressed piece by piece; Node.js stops after the first. */
function unpackedByZstd(packed, largest) {
    const frames = [];
    let left = largest;
    for (let rest = packed; rest.length > 0;) {
        const { buffer, engine } = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.zstdDecompressSync)(rest, {
            // Of no bytes left the option would be wrong; one more is too long as well.
            maxOutputLength: left + 1,
            finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.ZSTD_e_flush,
            info: true,
        });
        frames.push(buffer);
        left -= buffer.length;
        if (engine.bytesWritten === 0 || left < 0)
            break;
        rest = rest.subarray(engine.bytesWritten);
    }
    return Buffer.concat(frames);
}
function unpackedByXz(packed, maxBuffer) {
    const { error, stdout, stderr, status } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('xz', ['--decompress', '--stdout', '--quiet'], {
        input: packed,
        maxBuffer,
        stdio: ['pipe', 'pipe', 'pipe'],
    });
    if (error?.code === 'ENOENT') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('oops: a log that is compressed by xz needs the program xz; install it (xz-utils), or unpack the log first');
    }
    if (error?.code === 'ENOBUFS')
        throw error;
    // Of a log that was cut off, xz writes what there is.
    if (status !== 0 && stdout.length === 0)
        throw new Error(stderr.toString().trim() || error?.message);
    return stdout;
}
const nameOf = (path) => (path === '-' ? 'standard input' : path);
const tooLong = (path, largest) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`oops: ${nameOf(path)} has more than ${largest} bytes of text; give the part with the crash in it`);


/***/ })

};
